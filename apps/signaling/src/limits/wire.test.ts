import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Answer, Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { tableWith } from './override.ts';

/** Somebody whom the proxy in front sees at an address. */
function from(stack: Stack, address: string, name = 'Gil'): Person {
  const person = stack.person(name);
  person.from = address;
  return person;
}

/** Asks many times at once; says what was answered, each once. */
async function codes(answers: readonly Promise<{ body: Answer }>[]): Promise<Set<string>> {
  return new Set((await Promise.all(answers)).map(({ body }) => body.code ?? 'ok'));
}

const looks = (meeting: string, people: readonly Person[]) => people.map((person) => person.looks(meeting));

test.each([
  ['one host', () => '198.51.100.7', '198.51.100.8', '203.0.113.1'],
  ['one /24', (index: number) => `198.51.100.${index % 250}`, '198.51.100.251', '203.0.113.1'],
  ['one /56', (index: number) => `2001:db8:1:${(index % 250).toString(16)}::1`, '2001:db8:1:fe::1', '2001:db8:2::1'],
])('[LM-1] guessing from %s is refused there, and people outside are served', async (position, at, inside, outside) => {
  await using stack = await startStack({ behindProxy: true });
  const { meeting } = await stack.organizer();
  const guesses = Array.from({ length: 200 }, (_, index) => from(stack, at(index)));
  for (const guess of guesses) await guess.looks('x'.repeat(22));
  const last = await guesses.at(-1)?.looks(meeting);
  expect(last).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
  const isAlone = position === 'one host';
  expect(await codes(looks(meeting, [from(stack, inside)]))).toEqual(new Set([isAlone ? 'ok' : 'rate-limited']));
  expect(await codes(looks(meeting, [from(stack, outside)]))).toEqual(new Set(['ok']));
});

test('[LM-1] who is signed in does not suffer from a guest at the same address', async () => {
  await using stack = await startStack({ behindProxy: true });
  const { olga, meeting } = await stack.organizer();
  olga.from = '198.51.100.7';
  const guest = from(stack, olga.from);
  for (let turn = 0; turn < 15; turn++) await guest.looks('x'.repeat(22));
  expect(await codes(looks(meeting, [guest]))).toEqual(new Set(['rate-limited']));
  expect(await codes(looks(meeting, [olga]))).toEqual(new Set(['ok']));
});

test('[LM-4] whoever tries secrets for signing in is refused after ten, also with the right one', async () => {
  await using stack = await startStack({ behindProxy: true });
  const [eve, olga] = [from(stack, '198.51.100.7'), from(stack, '203.0.113.1')];
  const tried = (who: Person, secret: string) => who.post('/api/first-run', { secret, name: who.name });
  for (let turn = 0; turn < 10; turn++)
    expect((await tried(eve, `${turn}`.repeat(43))).body).toEqual({ ok: false, code: 'token-invalid' });
  expect((await tried(eve, stack.secret)).body).toMatchObject({ code: 'rate-limited' });
  expect((await tried(olga, stack.secret)).status).toBe(200);
});

test('[LM-6] whoever is refused learns when to try again, in the answer and in its head', async () => {
  await using stack = await startStack();
  const answers = await Promise.all(
    Array.from({ length: 400 }, () =>
      fetch(`${stack.address}/api/session`).then(async (one) => ({
        status: one.status,
        retry: one.headers.get('retry-after'),
        body: (await one.json()) as Answer,
      })),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  for (const { retry, body } of refused) {
    expect(body.retryAfterMs).toBeGreaterThan(0);
    expect(Number(retry)).toBe(Math.ceil((body.retryAfterMs ?? 0) / 1_000));
  }
});

/** Opens a socket as far as HTTP goes. */
function upgrade(stack: Stack, headers: Record<string, string>) {
  return new Promise<{ status: number; retry: string | undefined; body: string; end: () => void }>(
    (resolve, reject) => {
      const asked = request(`${stack.address}/socket/?EIO=4&transport=websocket`, {
        agent: false,
        headers: {
          Connection: 'Upgrade',
          Upgrade: 'websocket',
          'Sec-WebSocket-Version': '13',
          'Sec-WebSocket-Key': Buffer.alloc(16).toString('base64'),
          Origin: stack.publicUrl.origin,
          ...headers,
        },
      });
      asked.once('error', reject);
      asked.once('upgrade', (_, socket) => {
        socket.on('error', () => {});
        resolve({ status: 101, retry: undefined, body: '', end: () => void socket.destroy() });
      });
      asked.once('response', (response) => {
        const { statusCode: status = 0, headers } = response;
        text(response).then((body) => resolve({ status, retry: headers['retry-after'], body, end() {} }), reject);
      });
      asked.end();
    },
  );
}

test('[LM-8] [LM-6] one address has no more than 60 sockets of guests open; other addresses have theirs', async () => {
  await using stack = await startStack({ behindProxy: true });
  const at = (address: string) => upgrade(stack, { 'X-Forwarded-For': address });
  const open = await Promise.all(Array.from({ length: 70 }, () => at('198.51.100.7')));
  expect(open.filter(({ status }) => status === 101)).toHaveLength(60);
  const refused = open.filter(({ status }) => status !== 101);
  expect(refused[0]).toMatchObject({ status: 429, retry: '10' });
  expect(JSON.parse(refused[0]?.body ?? '')).toEqual({ ok: false, code: 'rate-limited', retryAfterMs: 10_000 });
  const other = await at('198.51.100.8');
  expect(other.status).toBe(101);
  for (const { end } of [...open, other]) end();
  await expect
    .poll(async () => {
      const { status, end } = await at('198.51.100.7');
      end();
      return status;
    })
    .toBe(101);
});

test('[LM-8] a socket of somebody signed in is not a guest’s', async () => {
  const table = { holdings: { 'sockets.guest': { address: 3 } } };
  await using stack = await startStack({ limits: tableWith(table) });
  const { meeting } = await stack.organizer();
  const colleagues = await Promise.all(['Ann', 'Bea', 'Cleo', 'Dora', 'Elsa'].map((name) => stack.colleague(name)));
  for (const one of colleagues) await one.joins(meeting);
  for (const name of ['Gil', 'Gus', 'Gwen']) await stack.person(name).joins(meeting);
  const next = stack.person('Gro');
  expect(await next.connect({ meeting, token: await next.ticket(meeting) })).not.toBe('connected');
});

test('[LM-6] a handshake that is refused says when to try again', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const gil = stack.person('Gil');
  let refused: unknown = null;
  for (let turn = 0; turn < 61; turn++)
    if ((await gil.connect({ meeting, token: 'x' })) === 'rate-limited') refused = gil.refusedWith;
  expect(refused).toMatchObject({ code: 'rate-limited', retryAfterMs: expect.any(Number) as number });
});

test('[LM-7] guests share the places of their address, and colleagues in the same office do not', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  for (let index = 0; index < 20; index++) await stack.person(`Gil ${index}`).joins(meeting);
  const ann = await stack.colleague('Ann');
  await ann.joins(meeting);
  expect(await ann.hears('self:inside')).toBeDefined();
});

test('[LM-1] one subnet does not fill a lobby by itself', async () => {
  await using stack = await startStack({ behindProxy: true });
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const crowd = Array.from({ length: 40 }, (_, index) => from(stack, `198.51.100.${index}`, `Gil ${index}`));
  for (const one of crowd) await one.joins(meeting);
  const [next, other] = [from(stack, '198.51.100.200', 'Gus'), from(stack, '203.0.113.1', 'Gwen')];
  const token = await next.ticket(meeting);
  expect(await next.connect({ meeting, token })).toBe('rate-limited');
  await other.joins(meeting);
  // Whoever is inside waits no longer.
  await olga.asks('lobby:admit', { participant: crowd[0]?.participant });
  await expect.poll(() => next.connect({ meeting, token })).toBe('connected');
});

test('[LM-5] a page that bursts is refused and stays; whoever goes on for ever loses their line, and keeps their place', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const ann = await stack.colleague('Ann');
  await ann.joins(meeting);
  await Promise.all(Array.from({ length: 400 }, () => ann.asks('roster:read')));
  expect(ann.socket.connected).toBe(true);
  const flood = Array.from({ length: 200 }, () => ann.asks('roster:read').catch(() => null));
  await expect.poll(() => ann.socket.connected).toBe(false);
  const answers = await Promise.all(flood);
  expect(answers.find((one) => one?.code === 'rate-limited')).toMatchObject({
    retryAfterMs: expect.any(Number) as number,
  });

  const roster = async () => (await olga.asks('roster:read')).data as { people: { name: string; away: boolean }[] };
  await expect.poll(async () => (await roster()).people[1]).toMatchObject({ name: 'Ann', away: true });
  // Not back at once, but with everything it takes to come back a little later.
  const { ticket } = await ann.asksBack(meeting, { at: stack.clock.now() });
  expect(await ann.connect({ meeting, token: ticket })).toBe('rate-limited');
  expect(ann.refusedWith?.retryAfterMs).toBeLessThanOrEqual(60_000);
});
