import { expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { Sessions } from './sessions.ts';

/** Olga holds a meeting; Ann, signed in in two browsers, is inside with one of them, and waits with the other. */
async function meetingWithAnn(stack: Stack) {
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const account = newAccount({ name: 'Ann' });
  await stack.stores.accounts.add(account, stack.clock.now());
  const [ann, phone] = [stack.person('Ann'), stack.person('Ann')];
  for (const one of [ann, phone]) await signsIn(stack, one, account.id);
  await ann.joins(meeting);
  await olga.asks('meeting:lock', { on: true });
  await phone.joins(meeting);
  await phone.hears('self:waiting');
  return { olga, meeting, account, ann, phone };
}

async function signsIn(stack: Stack, person: Person, account: Parameters<Sessions['start']>[0]) {
  const { sessions: store, accounts } = stack.stores;
  const sessions = new Sessions({ store, accounts, clock: stack.clock });
  person.takes(`foyer=${await sessions.start(account, { method: 'link', agent: 'Chromium' })}`);
}

const rosterOf = async (person: Person) =>
  ((await person.asks('roster:read')).data as { people: { name: string }[] }).people.map(({ name }) => name);
const listOf = async (person: Person) =>
  ((await person.get('/api/sessions')).body.data as { sessions: { id: string; current: boolean }[] }).sessions;

test('[AC-2] whoever signs out is out of the meeting they were in, the others hear of it, and their other browser stays', async () => {
  await using stack = await startStack();
  const { olga, meeting, ann, phone } = await meetingWithAnn(stack);
  const before = ann.cookie;
  expect((await ann.post('/api/sign-out', {})).status).toBe(200);
  expect(await ann.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
  await expect.poll(() => ann.socket.connected).toBe(false);
  await expect.poll(() => rosterOf(olga)).toEqual(['Olga']);
  expect(phone.socket.connected).toBe(true);
  // The cookie is taken back, and would open nothing any more.
  expect(ann.cookie).not.toContain(before);
  ann.takes(before);
  expect((await ann.get('/api/session')).body.data).toEqual({ account: null });
  expect((await ann.asksBack(meeting, { at: stack.clock.now() })).body).toEqual({ ok: false, code: 'token-expired' });
  expect((await ann.post('/api/sign-out', {})).status).toBe(200);
  expect(stack.crashes).toEqual([]);
});

test('[AC-2] [AC-4] one of two is ended from the other: whoever waits by it is out as well', async () => {
  await using stack = await startStack();
  const { ann, phone } = await meetingWithAnn(stack);
  const all = await listOf(ann);
  expect(all).toMatchObject([{ current: true, agent: 'Chromium', method: 'link' }, { current: false }]);
  const other = all.find(({ current }) => !current)?.id;
  expect((await ann.post('/api/sessions/end', { id: other })).status).toBe(200);
  expect(await phone.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
  expect((await phone.get('/api/sessions')).body).toEqual({ ok: false, code: 'auth-required' });
  expect(await listOf(ann)).toHaveLength(1);
  expect((await ann.post('/api/sessions/end', { id: other })).body).toEqual({ ok: false, code: 'not-found' });
});

test('[AC-4] nobody ends the session of somebody else', async () => {
  await using stack = await startStack();
  const { olga, ann } = await meetingWithAnn(stack);
  const [own] = await listOf(olga);
  expect((await ann.post('/api/sessions/end', { id: own?.id })).body).toEqual({ ok: false, code: 'not-found' });
  await ann.post('/api/sessions/end-others', {});
  expect(await listOf(olga)).toHaveLength(1);
  expect(olga.socket.connected).toBe(true);
});

test('[AC-4] all others are ended at once', async () => {
  await using stack = await startStack();
  const { ann, phone } = await meetingWithAnn(stack);
  expect((await ann.post('/api/sessions/end-others', {})).status).toBe(200);
  expect(await phone.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
  expect(ann.socket.connected).toBe(true);
  expect(await listOf(ann)).toMatchObject([{ current: true }]);
});

test('[AC-2] a ticket that is not used yet opens nothing once its session has ended', async () => {
  await using stack = await startStack();
  const { olga, meeting, ann } = await meetingWithAnn(stack);
  const token = await ann.ticket(meeting);
  await ann.post('/api/sign-out', {});
  ann.news.length = 0;
  await ann.connect({ meeting, token });
  expect(await ann.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
  expect(await rosterOf(olga)).toEqual(['Olga']);
});

test('[AC-2] a session that ended while the server was down leads nobody back', async () => {
  await using stack = await startStack();
  const { olga, meeting, account, ann, phone } = await meetingWithAnn(stack);
  const [session] = await stack.stores.sessions.ofAccount(account.id);
  if (!session) throw new Error('Ann has a session');
  // As the operator's command does while nobody runs.
  await stack.signaling.close();
  await stack.stores.sessions.end(account.id, { only: session.id }, stack.clock.now());
  await stack.restarts();
  const at = stack.clock.now();
  expect((await ann.asksBack(meeting, { at })).body).toEqual({ ok: false, code: 'token-expired' });
  await phone.returns(meeting, at);
  await olga.returns(meeting, at);
  expect(await rosterOf(olga)).toEqual(['Olga']);
});

test('[AC-3] whoever signs in again as themselves stays where they are, and the secret before opens nothing', async () => {
  await using stack = await startStack();
  const { account, ann } = await meetingWithAnn(stack);
  const before = ann.cookie;
  const link = await stack.signaling.signIn.another(account.id);
  await ann.post('/api/sign-in', { secret: new URL(link ?? '').hash.slice(1) });
  expect(ann.cookie).not.toBe(before);
  expect(await listOf(ann)).toHaveLength(2);
  expect(ann.socket.connected).toBe(true);
  const thief = stack.person('Thief');
  thief.takes(before.split('; ').find((one) => one.startsWith('foyer=')) ?? '');
  expect((await thief.get('/api/session')).body.data).toEqual({ account: null });
  // And it is still hers to be ended by.
  await ann.post('/api/sign-out', {});
  expect(await ann.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
});

test('[AC-3] whoever signs in as somebody else is out of what they were in before', async () => {
  await using stack = await startStack();
  const { ann } = await meetingWithAnn(stack);
  const { link } = await stack.invites('Bea');
  await ann.post('/api/sign-in', { secret: new URL(link).hash.slice(1) });
  expect(await ann.hears('self:ended')).toEqual({ reason: 'signed-out', again: null });
  expect((await ann.get('/api/session')).body.data).toMatchObject({ account: { name: 'Bea' } });
});

test('[AC-2] a session whose time is over takes nobody out of a meeting', async () => {
  await using stack = await startStack();
  const { olga, meeting, ann } = await meetingWithAnn(stack);
  stack.clock.advance(31 * 60_000);
  expect((await ann.get('/api/session')).body.data).toEqual({ account: null });
  ann.disconnect();
  await ann.returns(meeting, stack.clock.now());
  expect(await rosterOf(olga)).toEqual(['Olga', 'Ann']);
});
