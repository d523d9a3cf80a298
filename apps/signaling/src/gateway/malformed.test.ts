import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FINGERPRINT, type Person } from '../testing/person.ts';
import { RawLine } from '../testing/rawLine.ts';
import { type Stack, startStack } from '../testing/stack.ts';

let stack: Stack;
let olga: Person;
let meeting: string;
beforeAll(async () => {
  stack = await startStack();
  ({ olga, meeting } = await stack.organizer());
  await olga.joins(meeting);
});
afterAll(() => stack[Symbol.asyncDispose]());

/** Whatever was sent: the others go on as before, and nothing counts as a bug. */
async function nobodyIsHarmed() {
  expect(await olga.asks('roster:read')).toMatchObject({ ok: true });
  expect(stack.crashes).toEqual([]);
}

const nest = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key${index}`, index]));

describe('[WR-1] [WR-2] a message of the wrong shape', () => {
  test.each([
    ['a number for a person', 'lobby:admit', { participant: 7 }],
    ['an object for a person', 'lobby:admit', { participant: { $ne: null } }],
    ['a person with a path in it', 'lobby:admit', { participant: '../../../../etc/passwd..' }],
    ['an unknown field', 'lobby:admit', { participant: 'x'.repeat(22), role: 'organizer' }],
    ['no input at all', 'lobby:admit', null],
    ['a list', 'lobby:admit', ['x'.repeat(22)]],
    ['a text', 'lobby:admit', 'x'.repeat(22)],
    [
      'a prototype',
      'lobby:admit',
      JSON.parse('{"participant":"xxxxxxxxxxxxxxxxxxxxxx","__proto__":{"role":"organizer"}}'),
    ],
    ['a hundred levels', 'lobby:admit', JSON.parse(nest(100))],
    ['three thousand fields', 'meeting:end', wide],
    ['binary', 'lobby:admit', { participant: Buffer.from('x'.repeat(22)) }],
    ['nothing but binary', 'media:ready', Buffer.alloc(1_000)],
    ['not a number', 'media:switch', { source: 'camera', on: 'yes' }],
    [
      'somebody’s id for a stream',
      'media:publish',
      { source: 'camera', rtpParameters: { codecs: [{}] }, participant: 'x' },
    ],
    [
      'a lower-case fingerprint',
      'media:attach',
      {
        token: 't'.repeat(20),
        fingerprint: FINGERPRINT.toLowerCase(),
        capabilities: {},
        view: { show: 'speaker', stage: 'auto', stageWidth: 1 },
      },
    ],
    ['a view of nothing we know', 'media:view', { view: { show: 'everything', stage: 'auto', stageWidth: 1 } }],
    ['a view without a width', 'media:view', { view: { show: 'speaker', stage: 'auto' } }],
    [
      'a gallery of fifty',
      'media:view',
      {
        view: {
          show: 'gallery',
          stage: 'auto',
          stageWidth: 1,
          tiles: Array.from({ length: 50 }, () => 'x'.repeat(22)),
          spare: 0,
          tileWidth: 1,
        },
      },
    ],
    [
      'a wish for a microphone on stage',
      'media:view',
      { view: { show: 'speaker', stage: { participant: 'x'.repeat(22), source: 'microphone' }, stageWidth: 1 } },
    ],
    ['a screen that is switched', 'media:switch', { source: 'screen', on: true }],
    ['a lock that is neither', 'meeting:lock', { on: 1 }],
    ['a spotlight on nothing', 'moderation:spotlight', {}],
    ['a role nobody has', 'roles:change', { participant: 'x'.repeat(22), role: 'owner' }],
  ])('%s', async (_, event, input) => {
    expect(await olga.asks(event, input)).toEqual({ ok: false, code: 'bad-request' });
    await nobodyIsHarmed();
  });

  test('two inputs instead of one', async () => {
    const input = { participant: 'x'.repeat(22) };
    expect(await olga.says('lobby:admit', olga.next(), input, {})).toEqual({ ok: false, code: 'bad-request' });
  });
});

describe('[WR-3] an event that is not in the contract', () => {
  test.each(['nonsense', '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'x'.repeat(10_000)])(
    '%s',
    async (event) => {
      expect(await olga.asks(event)).toEqual({ ok: false, code: 'unknown-event' });
      await nobodyIsHarmed();
    },
  );
});

test('[WR-4] a request without an acknowledgement does nothing', async () => {
  const gil = await stack.person('Gil').joins(meeting);
  await olga.hears('lobby:waiting');
  olga.socket.emit('lobby:admit', olga.next(), { participant: gil.participant });
  olga.socket.emit('lobby:admit', olga.next(), { participant: gil.participant }, 'not a function');
  await nobodyIsHarmed();
  expect(gil.latest('self:inside')).toBeUndefined();
  expect(olga.latest('lobby:waiting')).toMatchObject({ people: [{ id: gil.participant }] });
  await gil.asks('meeting:leave');
});

/** Speaks to the socket's own protocol, below the client library. */
async function rawSocket() {
  const token = await stack.person('Gus').ticket(meeting);
  const raw = await RawLine.open(stack.address, { meeting, headers: { Origin: stack.publicUrl.origin } });
  await raw.greet(token);
  return raw;
}

describe('below the contract', () => {
  test.each([
    ['a message over 64 KiB', `42["lobby:admit",1,"${'x'.repeat(70_000)}"]`],
    ['a reserved name', '420["disconnect",1,{}]'],
    ['another reserved name', '420["connect",1,{}]'],
    ['text that is not JSON', '420["lobby:admit",1,'],
    ['an unknown packet type', '49'],
    ['bytes without a packet', Buffer.alloc(64, 255)],
  ])('[WR-5] %s closes the socket that sent it, and no other', async (_, packet) => {
    const raw = await rawSocket();
    raw.send(packet);
    await raw.closed;
    await nobodyIsHarmed();
  });

  test('[WR-3] a name that is a number is no event', async () => {
    const raw = await rawSocket();
    raw.send('420[7,1,{}]');
    await vi.waitFor(() => expect(raw.heard.join()).toContain('430[{"ok":false,"code":"unknown-event"}]'));
    await nobodyIsHarmed();
    raw.close();
  });

  test('an attachment that never comes keeps nobody waiting but its sender', async () => {
    const raw = await rawSocket();
    raw.send('451-0["lobby:admit",1,{"_placeholder":true,"num":999999999}]');
    await nobodyIsHarmed();
    raw.close();
    await raw.closed;
    await nobodyIsHarmed();
  });

  test.each([
    ['as the input', `["meeting:leave",1,${nest(30_000)}]`],
    [
      'inside a field that may hold much',
      `["media:publish",1,{"source":"camera","rtpParameters":{"codecs":[{"x":${nest(30_000)}}]}}]`,
    ],
  ])('[WR-1] thirty thousand levels %s', async (_, message) => {
    const raw = await rawSocket();
    raw.send(`421${message}`);
    await vi.waitFor(() => expect(raw.heard.join()).toContain('431[{"ok":false,"code":"'));
    expect(raw.heard.join()).not.toContain('internal');
    await nobodyIsHarmed();
    raw.close();
  });

  test('an acknowledgement id beyond all use is answered under that id', async () => {
    const raw = await rawSocket();
    raw.send('42999999999999["meeting:leave",1,{}]');
    await raw.closed;
    expect(raw.heard.join()).toContain('43999999999999[{"ok":true,"data":{}}]');
    await nobodyIsHarmed();
  });
});

describe('over HTTP', () => {
  test.each([
    ['no JSON', '{"name":', 400, 'bad-request'],
    ['a list', '[]', 400, 'bad-request'],
    [
      'an unknown field',
      JSON.stringify({ name: 'Gil', fingerprint: FINGERPRINT, category: 'internal' }),
      400,
      'bad-request',
    ],
    [
      'a meeting in the body',
      JSON.stringify({ name: 'Gil', fingerprint: FINGERPRINT, meeting: 'x'.repeat(22) }),
      400,
      'bad-request',
    ],
    [
      'a name that turns text round',
      JSON.stringify({ name: 'Gil\u202E', fingerprint: FINGERPRINT }),
      400,
      'bad-request',
    ],
    ['no name', JSON.stringify({ name: '  ', fingerprint: FINGERPRINT }), 400, 'bad-request'],
    ['more than 64 KiB', JSON.stringify({ name: 'x'.repeat(70_000), fingerprint: FINGERPRINT }), 413, 'too-large'],
  ])('[WR-1] %s', async (_, body, status, code) => {
    const answer = await stack.person('Gil').post(`/api/meetings/${meeting}/join`, body);
    expect(answer).toEqual({ status, body: { ok: false, code } });
    await nobodyIsHarmed();
  });

  test('another content type', async () => {
    const answer = await stack
      .person('Gil')
      .post('/api/meetings', 'title=x', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(answer).toEqual({ status: 400, body: { ok: false, code: 'bad-request' } });
  });

  test.each(['/api/nothing', '/api/meetings/short/nothing'])('nothing at %s', async (path) => {
    expect(await stack.person('Gil').get(path)).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
  });

  test.each(['short', 'x'.repeat(22)])('no meeting is %s', async (meeting) => {
    const gil = stack.person('Gil');
    expect(await gil.looks(meeting)).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
    expect(await gil.knocks(meeting)).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
  });
});
