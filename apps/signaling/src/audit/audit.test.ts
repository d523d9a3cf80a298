import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { RawLine } from '../testing/rawLine.ts';
import { startStack } from '../testing/stack.ts';
import { Audit } from './audit.ts';
import { memoryAudit } from './store.memory.ts';

test('[AU-1] whoever is refused is noted: by a request, by a route, and at the handshake', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  await gil.asks('lobby:admit', { participant: gil.participant });
  await gil.asks('no:such', {});
  await gil.post('/api/meetings', {});
  await stack.person('Eve').connect({ meeting, token: 'nonsense' });
  await stack.signaling.audit.settled();
  const lines = (await stack.stores.audit.read(0, 100)).map(({ entry, who }) => ({ ...(entry as object), who }));
  const network = '127.0.0.0/24';
  const by = { meeting, participant: gil.participant };
  const refused = (asked: string, code: string) => ({ what: 'refused', asked, code });
  expect(lines).toMatchObject([
    { what: 'started', ticketKey: expect.any(String) },
    { what: 'administrator-signed-in', who: { account: expect.any(String) } },
    { what: 'arrived', meeting, participant: olga.participant, who: { network, account: expect.any(String) } },
    { what: 'arrived', ...by, returning: false, who: { network } },
    { ...refused('lobby:admit', 'not-admitted'), ...by, about: gil.participant },
    { ...refused('unknown', 'unknown-event'), ...by },
    { ...refused('meetings:open', 'auth-required'), who: { network } },
    { ...refused('handshake', 'token-invalid'), who: { network } },
  ]);
});

test('[AU-1] so is what is refused before anybody looks at what it is', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const token = await olga.ticket(meeting);
  await olga.connect({ meeting, token, origin: 'https://evil.example' });
  await olga.post(`/api/meetings/${meeting}/join`, '{"name":');
  await olga.post('/api/meetings', JSON.stringify({ title: 'x'.repeat(70_000) }));
  const headers = { Origin: stack.publicUrl.origin };
  for (const packet of ['42["meeting:leave",', '9', `420["meeting:leave",1,"${'x'.repeat(70_000)}"]`]) {
    const gil = stack.person('Gil');
    const line = await RawLine.open(stack.address, { meeting, headers });
    await line.greet(await gil.ticket(meeting));
    line.send(packet);
    await line.closed;
  }
  const refused = async () => {
    await stack.signaling.audit.settled();
    const lines = (await stack.stores.audit.read(0, 100)).map(({ entry }) => entry as Record<string, string>);
    return lines.filter(({ what }) => what === 'refused').map(({ asked, code }) => `${asked} ${code}`);
  };
  await expect.poll(refused).toHaveLength(6);
  expect(await refused()).toEqual([
    'handshake origin-rejected',
    'door:join bad-request',
    'meetings:open too-large',
    'line bad-request',
    'line bad-request',
    'line bad-request',
  ]);
  expect(stack.crashes).toEqual([]);
});

test('[AU-2] no line holds a name, a token or an address', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gilbert');
  const token = await gil.ticket(meeting);
  for (const tried of [token, token]) await gil.connect({ meeting, token: tried });
  await gil.asksBack(meeting, { at: 1 });
  await olga.asks('lobby:admit', { participant: 'Gilbert', token });
  await stack.signaling.audit.settled();
  const lines = await stack.stores.audit.read(0, 100);
  const text = JSON.stringify(lines);
  for (const secret of ['Gilbert', 'Olga', token, gil.reconnect, stack.secret, '127.0.0.1'])
    expect(text).not.toContain(secret);
  expect(JSON.stringify(lines.map(({ entry }) => entry))).not.toContain('127.0.0');
});

test('[AU-1] whoever asks too often is noted once in ten seconds', async () => {
  const [store, clock] = [memoryAudit(), new FakeClock()];
  const audit = new Audit({ store, clock, log: silent });
  const tooOften = { asked: 'roster:read', code: 'rate-limited' };
  for (const participant of ['gil', 'gil', 'gus']) audit.refused({ ...tooOften, participant });
  clock.advance(10_000);
  audit.refused({ ...tooOften, participant: 'gil' });
  await audit.settled();
  expect((await store.read(0, 10)).map(({ entry }) => (entry as { participant: string }).participant)).toEqual([
    'gil',
    'gus',
    'gil',
  ]);
});

test('[AU-1] what could not be written is written with the next line', async () => {
  const store = memoryAudit();
  let broken = true;
  const audit = new Audit({
    store: { ...store, append: (lines) => (broken ? Promise.reject(new Error('no room')) : store.append(lines)) },
    clock: new FakeClock(),
    log: silent,
  });
  audit.note('one');
  await audit.settled();
  broken = false;
  audit.note('two');
  await audit.settled();
  expect((await store.read(0, 10)).map(({ entry }) => (entry as { what: string }).what)).toEqual(['one', 'two']);
});
