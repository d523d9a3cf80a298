import { expect, test } from 'vitest';
import type { Person } from '../testing/person.ts';
import { startStack } from '../testing/stack.ts';

async function rosterOf(person: Person) {
  return ((await person.asks('roster:read')).data as { people: Record<string, unknown>[] }).people;
}

test('[ST-6] after a restart everybody has 120 s to come back, and finds things as they were', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const ann = await stack.person('Ann').joins(meeting);
  await olga.asks('lobby:admit', { participant: ann.participant });
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  await olga.asks('moderation:allow-unmuting', { on: false });
  await ann.asks('hands:raise');
  const rob = await stack.person('Rob').joins(meeting);
  await olga.asks('lobby:admit', { participant: rob.participant });
  await olga.asks('moderation:remove', { participant: rob.participant });
  const gil = await stack.person('Gil').joins(meeting);
  const gus = await stack.person('Gus').joins(meeting);

  await stack.restarts();
  // A long break: the time to come back begins when there is somewhere to come back to.
  const at = () => stack.clock.now();
  stack.clock.advance(100_000);
  await olga.returns(meeting, at());
  expect(olga.latest('self:inside')).toMatchObject({ role: 'organizer', settings: { unmuting: false } });
  expect(await rosterOf(olga)).toMatchObject([
    { name: 'Olga', away: false },
    { name: 'Ann', role: 'presenter', hand: expect.any(Number), away: true },
  ]);
  expect(olga.latest('lobby:waiting')).toMatchObject({
    people: [
      { name: 'Gil', away: true },
      { name: 'Gus', away: true },
    ],
    removed: [{ name: 'Rob' }],
  });
  await ann.returns(meeting, at());
  await gil.returns(meeting, at());
  expect(gil.latest('self:waiting')).toBeDefined();
  expect((await rob.asksBack(meeting, { at: at() })).body).toEqual({ ok: false, code: 'removed' });
  expect((await rob.looks(meeting)).body.data).toMatchObject({ entrance: 'removed' });

  // Gus does not come, and that is noticed although nothing else happens.
  stack.clock.advance(20_000);
  await expect.poll(() => olga.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil', away: false }] });
  expect((await gus.asksBack(meeting, { at: at() })).body).toEqual({ ok: false, code: 'token-expired' });
  expect(stack.crashes).toEqual([]);
});

test('[ST-6] whoever waits is timed out after a restart as they would have been', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const gil = await stack.person('Gil').joins(meeting);
  stack.clock.advance(29 * 60_000);
  await stack.restarts();
  await gil.returns(meeting, stack.clock.now());
  stack.clock.advance(60_000);
  await expect.poll(() => gil.latest('self:ended')).toMatchObject({ reason: 'timed-out' });
});

test('[ST-7] tickets, sessions, and what leads back, count after a restart as before it', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const { secret } = stack;
  const used = await olga.ticket(meeting);
  await olga.connect({ meeting, token: used });
  await olga.hears('self:inside');
  const first = olga.reconnect;
  await olga.returns(meeting, stack.clock.now());
  const unused = await stack.person('Gil').ticket(meeting);

  await stack.restarts();
  expect(await stack.person('Eve').connect({ meeting, token: used })).toBe('token-replayed');
  expect(await stack.person('Gil').connect({ meeting, token: unused })).toBe('connected');
  await olga.returns(meeting, stack.clock.now());
  await olga.returns(meeting, stack.clock.now());
  expect((await olga.asksBack(meeting, { at: stack.clock.now(), token: first })).body).toEqual({
    ok: false,
    code: 'token-replayed',
  });
  expect((await olga.get('/api/session')).body).toMatchObject({ data: { account: { name: 'Olga' } } });
  expect((await stack.person('Eve').post('/api/first-run', { secret, name: 'Eve' })).body).toMatchObject({
    code: 'token-replayed',
  });
});

test('[TK-4] there is a first-run link until there is an administrator, and each start voids the one before', async () => {
  await using stack = await startStack();
  const { secret } = stack;
  await stack.restarts();
  const olga = stack.person('Olga');
  expect((await olga.post('/api/first-run', { secret, name: 'Olga' })).body).toMatchObject({ code: 'token-invalid' });
  expect((await olga.post('/api/first-run', { secret: stack.secret, name: 'Olga' })).status).toBe(200);
  await stack.restarts();
  expect(stack.signaling.firstRunLink).toBeNull();
});
