import { expect, test } from 'vitest';
import { attach, rtp } from '../testing/media.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

/** Olga runs a meeting with Ann inside, who presents and has her hand up. Gil waits. */
async function meetingWithAnn(stack: Stack) {
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const ann = await stack.person('Ann').joins(meeting);
  await olga.asks('lobby:admit', { participant: ann.participant });
  await ann.hears('self:inside');
  await olga.asks('roles:change', { participant: ann.participant, role: 'presenter' });
  await ann.asks('hands:raise');
  const gil = await stack.person('Gil').joins(meeting);
  return { olga, ann, gil, meeting };
}

const now = (stack: Stack) => stack.clock.now();
async function rosterOf(person: Person) {
  return ((await person.asks('roster:read')).data as { people: Record<string, unknown>[] }).people;
}

test('[RC-1] [RC-3] [TK-5] whoever’s line breaks is back where they were, and the others saw them away', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingWithAnn(stack);
  ann.disconnect();
  await expect.poll(() => rosterOf(olga)).toMatchObject([{}, { name: 'Ann', away: true }]);
  stack.clock.advance(119_000);
  await ann.returns(meeting, now(stack));
  expect(ann.latest('self:inside')).toMatchObject({ role: 'presenter', media: { token: expect.any(String) } });
  expect(ann.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil' }] });
  expect(await rosterOf(olga)).toMatchObject([
    {},
    { name: 'Ann', role: 'presenter', hand: expect.any(Number), away: false },
  ]);
  expect(stack.crashes).toEqual([]);
});

test('[RC-1] so is whoever waits, in the order they came', async () => {
  await using stack = await startStack();
  const { olga, gil, meeting } = await meetingWithAnn(stack);
  const gus = await stack.person('Gus').joins(meeting);
  const { since } = gil.latest('self:waiting') ?? {};
  gil.disconnect();
  await expect.poll(() => olga.latest('lobby:waiting')).toMatchObject({ people: [{ away: true }, { away: false }] });
  stack.clock.advance(60_000);
  await gil.returns(meeting, now(stack));
  expect(gil.latest('self:waiting')).toMatchObject({ since });
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Gil', away: false }, { id: gus.participant }] });
});

test('[RC-2] [TK-5] after 120 s their place is gone', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingWithAnn(stack);
  ann.disconnect();
  await expect.poll(() => rosterOf(olga)).toMatchObject([{}, { away: true }]);
  stack.clock.advance(120_000);
  await expect.poll(() => rosterOf(olga)).toMatchObject([{ name: 'Olga' }]);
  expect((await ann.asksBack(meeting, { at: now(stack) })).body).toEqual({ ok: false, code: 'token-expired' });
});

test('[RC-3] [MO-1] muted, demoted and put back while away is muted, demoted and put back', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingWithAnn(stack);
  await attach(ann);
  await ann.asks('media:publish', { source: 'microphone', rtpParameters: rtp.microphone });
  ann.disconnect();
  const participant = ann.participant;
  await expect.poll(() => rosterOf(olga)).toMatchObject([{}, { away: true, microphone: true }]);
  await olga.asks('moderation:mute', { participant });
  await olga.asks('roles:change', { participant, role: 'attendee' });
  await ann.returns(meeting, now(stack));
  expect(ann.latest('self:inside')).toMatchObject({
    role: 'attendee',
    roster: { people: [{}, { name: 'Ann', microphone: false }] },
  });
  ann.disconnect();
  await expect.poll(() => rosterOf(olga)).toMatchObject([{}, { away: true }]);
  await olga.asks('lobby:put-back', { participant });
  await ann.returns(meeting, now(stack));
  expect(ann.news.map(({ name }) => name)).toEqual(['self:waiting']);
});

test('[RC-4] [TK-7] whoever was removed while away is told so, with every token and on every line', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingWithAnn(stack);
  const { ticket } = await ann.asksBack(meeting, { at: now(stack) });
  ann.disconnect();
  await expect.poll(() => rosterOf(olga)).toMatchObject([{}, { away: true }]);
  await olga.asks('moderation:remove', { participant: ann.participant });
  expect(await ann.asksBack(meeting, { at: now(stack) })).toMatchObject({ status: 403, body: { code: 'removed' } });
  await ann.connect({ meeting, token: ticket });
  await expect.poll(() => ann.latest('self:ended')).toEqual({ reason: 'removed', again: null });
  expect((await ann.looks(meeting)).body.data).toMatchObject({ entrance: 'removed' });
});

test('[RC-4] whoever left has no place to come back to', async () => {
  await using stack = await startStack();
  const { ann, meeting } = await meetingWithAnn(stack);
  await ann.asks('meeting:leave');
  expect((await ann.asksBack(meeting, { at: now(stack) })).body).toEqual({ ok: false, code: 'token-expired' });
});

test('[TK-5] a token is worth nothing with another key, another time, another meeting or another certificate', async () => {
  await using stack = await startStack();
  const { ann, olga, meeting } = await meetingWithAnn(stack);
  const thief = stack.person('Thief');
  const at = now(stack);
  const path = `/api/meetings/${meeting}/reconnect`;
  expect((await thief.asksBack(meeting, { at, token: ann.reconnect })).body).toEqual({
    ok: false,
    code: 'proof-invalid',
  });
  for (const wrong of [at - 61_000, at + 61_000])
    expect((await ann.asksBack(meeting, { at: wrong })).body).toEqual({ ok: false, code: 'proof-invalid' });
  const proof = ann.proof(meeting, { at });
  const fingerprint = Array.from({ length: 32 }, () => 'CD').join(':');
  expect((await ann.post(path, { ...proof, fingerprint })).body).toEqual({ ok: false, code: 'proof-invalid' });
  expect((await ann.post(path, { ...proof, at: at + 1 })).body).toEqual({ ok: false, code: 'proof-invalid' });
  const { body } = await olga.post('/api/meetings', {});
  const other = (body.data as { meeting: string }).meeting;
  expect((await ann.asksBack(other, { at })).body).toEqual({ ok: false, code: 'token-invalid' });
  expect((await ann.asksBack(meeting, { at, token: 'x'.repeat(43) })).body).toEqual({
    ok: false,
    code: 'token-invalid',
  });
  expect((await ann.asksBack(meeting, { at })).body).toMatchObject({ ok: true });
});

test('[TK-6] a token counts until its successor has been used, and not after', async () => {
  await using stack = await startStack();
  const { ann, meeting } = await meetingWithAnn(stack);
  const first = ann.reconnect;
  const at = now(stack);
  // The answer was lost on the way: the browser only has what it had.
  expect((await ann.asksBack(meeting, { at, token: first })).body).toMatchObject({ ok: true });
  expect((await ann.asksBack(meeting, { at, token: first })).body).toMatchObject({ ok: true });
  expect((await ann.asksBack(meeting, { at })).body).toMatchObject({ ok: true });
  expect((await ann.asksBack(meeting, { at, token: first })).body).toEqual({ ok: false, code: 'token-replayed' });
});

test('[GW-8] a new line replaces the old one, on which nothing counts any more', async () => {
  await using stack = await startStack();
  const { olga, ann, meeting } = await meetingWithAnn(stack);
  const old = ann.socket;
  const ended = new Promise((resolve) => old.once('self:ended', resolve));
  await ann.returns(meeting, now(stack));
  expect(await ended).toEqual({ reason: 'replaced', again: null });
  await expect.poll(() => old.connected).toBe(false);
  expect(await rosterOf(olga)).toMatchObject([{}, { name: 'Ann', away: false }]);
  expect(await ann.asks('hands:lower', { participant: ann.participant })).toMatchObject({ ok: true });
});

test('[GW-7] who is away holds their place at the address, too', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const crowd = Array.from({ length: 20 }, (_, index) => stack.person(`Gil ${index}`));
  for (const one of crowd) await one.joins(meeting);
  for (const one of crowd) one.disconnect();
  const next = stack.person('Gus');
  const token = await next.ticket(meeting);
  expect(await next.connect({ meeting, token })).toBe('rate-limited');
  await crowd[0]?.returns(meeting, now(stack));
});

test('[TK-6] only the latest tokens are remembered, however often somebody comes back', async () => {
  await using stack = await startStack();
  const { ann, meeting } = await meetingWithAnn(stack);
  const at = now(stack);
  const first = ann.reconnect;
  for (let times = 0; times < 8; times++) await ann.asksBack(meeting, { at });
  expect((await ann.asksBack(meeting, { at, token: first })).body).toEqual({ ok: false, code: 'token-invalid' });
  expect((await ann.asksBack(meeting, { at })).body).toMatchObject({ ok: true });
});
