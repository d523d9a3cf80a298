import { apply } from '@foyer/domain';
import { meetingOf, person } from '@foyer/domain/testing';
import { requests } from '@foyer/protocol';
import { describe, expect, test } from 'vitest';
import { announceSelf } from '../self/announce.ts';
import { startStack } from '../testing/stack.ts';
import { announceLobby } from './announce.ts';

describe('who hears what', () => {
  const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });

  test('[LB-8] the waiting list goes to those who may admit, and to nobody else', () => {
    const news = announceLobby({ before: meetingOf({}), events: [], after: meeting });
    expect(news).toEqual({
      to: ['olga', 'pia'],
      payload: {
        people: [{ id: 'gil', name: 'gil', lookalike: null, category: 'anonymous', since: 0, away: false }],
        removed: [],
      },
    });
  });

  test('[LB-8] whoever comes in and may admit hears who waits', () => {
    const idle = meetingOf({ waiting: ['gil'] });
    const [olga] = meetingOf({ organizer: ['olga'] }).inside.values();
    if (!olga) throw new Error('nobody came');
    const entered = { type: 'entered', person: olga, role: 'organizer', rule: 'organizer', at: 1 } as const;
    expect(announceLobby({ before: idle, events: [entered], after: apply(idle, entered) })).toMatchObject({
      to: ['olga'],
      payload: { people: [{ id: 'gil' }] },
    });
  });

  test('[LB-9] whoever waits is told just that, and again when their waiting has become known', () => {
    const empty = meetingOf({});
    const knocked = { type: 'knocked', person: person('gil'), rule: 'level', at: 5 } as const;
    const early = apply(empty, knocked);
    const until = 5 + early.options.lobbyLimitMs;
    const keepFrom = until - early.options.lobbyLimitMs / 5;
    const payload = { title: 'Weekly', organizer: 'olga', since: 5, until, keepFrom, told: null };
    expect(announceSelf({ before: empty, events: [knocked], after: early })).toEqual([
      { to: 'gil', state: 'waiting', payload },
    ]);
    const entered = {
      type: 'entered',
      person: person('olga', { signedIn: true }),
      role: 'organizer',
      rule: 'organizer',
      at: 9,
    } as const;
    expect(announceSelf({ before: early, events: [entered], after: apply(early, entered) })).toEqual([
      { to: 'olga', state: 'inside' },
      { to: 'gil', state: 'waiting', payload: { ...payload, told: 9 } },
    ]);
  });
});

test('[LB-1] [LB-8] a guest knocks, waits and is admitted', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  expect(gil.latest('self:waiting')).toMatchObject({ organizer: 'Olga' });
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Gil', category: 'anonymous' }] });

  expect(await olga.asks('lobby:admit', { participant: gil.participant })).toEqual({ ok: true, data: {} });
  expect(await gil.hears('self:inside')).toMatchObject({
    role: 'attendee',
    roster: { people: [{ name: 'Olga' }, { name: 'Gil' }] },
    media: { token: expect.any(String) },
  });
  stack.clock.advance(250);
  await expect.poll(() => olga.latest('roster:changed')).toMatchObject({ put: [{ name: 'Gil' }] });
  expect(olga.latest('lobby:waiting')).toEqual({ people: [], removed: [] });
  expect(await olga.asks('lobby:admit', { participant: gil.participant })).toEqual({ ok: true, data: {} });
  expect(await olga.asks('lobby:deny', { participant: gil.participant })).toEqual({ ok: false, code: 'not-waiting' });
  expect(stack.crashes).toEqual([]);
});

test('[LB-9] [MD-1] whoever waits hears of nobody, may do nothing, and has nothing on the media node', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  const gus = await stack.person('Gus').joins(meeting);
  for (const event of [
    'meeting:end',
    'lobby:admit-all',
    'roster:read',
    'media:attach',
    'media:publish',
    'media:switch',
    'media:ready',
  ])
    expect(await gil.asks(event)).toEqual({ ok: false, code: 'not-admitted' });
  expect(await gil.asks('lobby:admit', { participant: gil.participant })).toEqual({ ok: false, code: 'not-admitted' });
  await olga.asks('lobby:deny', { participant: gus.participant });
  expect(gil.news.map(({ name }) => name)).toEqual(['self:waiting']);
  expect(JSON.stringify(gil.news)).not.toContain(olga.participant);
  expect(await stack.census()).toEqual([]);
});

test('[LB-9] [GW-2] every event there is, sent from the lobby: two are for those who wait, no other does anything', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const served: string[] = [];
  for (const event of Object.keys(requests)) {
    // Somebody new each time: whoever tries them all would be told that it is too fast.
    const guest = await stack.person(`Guest ${event}`).joins(meeting);
    const answer = await guest.asks(event);
    if (answer.code !== 'not-admitted') served.push(event);
    if (event !== 'meeting:leave') await guest.asks('meeting:leave');
  }
  expect(served).toEqual(['meeting:leave', 'lobby:keep-waiting']);
  expect((await olga.asks('roster:read')).data).toMatchObject({ people: [{ name: 'Olga' }] });
  expect(await stack.census()).toEqual([]);
  expect(stack.crashes).toEqual([]);
});

test('[GW-3] what somebody may do is read anew at every event of an open socket', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  expect(await gil.asks('roster:read')).toEqual({ ok: false, code: 'not-admitted' });
  await olga.asks('lobby:admit', { participant: gil.participant });
  expect(await gil.asks('roster:read')).toMatchObject({ ok: true });
  expect(await gil.asks('roster:read', { role: 'organizer' })).toEqual({ ok: false, code: 'bad-request' });
});

test('[LB-6] a denied guest is told so and is out', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  await olga.asks('lobby:deny', { participant: gil.participant });
  expect(await gil.hears('self:ended')).toEqual({ reason: 'denied', again: stack.clock.now() + 60_000 });
  await expect.poll(() => gil.socket.connected).toBe(false);
});

test('[LB-7] whoever waits too long is timed out, at the limit and not before', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  stack.clock.advance(29 * 60_000);
  const gus = await stack.person('Gus').joins(meeting);
  stack.clock.advance(60_000);
  expect(await gil.hears('self:ended')).toEqual({ reason: 'timed-out', again: null });
  expect(gus.latest('self:ended')).toBeUndefined();
  stack.clock.advance(29 * 60_000);
  expect(await gus.hears('self:ended')).toEqual({ reason: 'timed-out', again: null });
});

test('[DO-4] [LB-5] early guests wait for the organizer, who lets them all in', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const guests = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  await olga.joins(meeting);
  await expect.poll(() => olga.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil' }, { name: 'Gus' }] });
  for (const guest of guests) expect(guest.latest('self:inside')).toBeUndefined();
  await olga.asks('lobby:admit-all');
  for (const guest of guests) await guest.hears('self:inside');
});

test('[ME-2] when the organizer’s line breaks, those who wait go on waiting', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  olga.disconnect();
  const again = await olga.joins(meeting);
  await expect.poll(() => again.latest('lobby:waiting')).toMatchObject({ people: [{ name: 'Gil' }] });
  expect(gil.latest('self:ended')).toBeUndefined();
});

test('[ME-3] [ME-4] end for all', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  expect(await gil.asks('meeting:end')).toEqual({ ok: false, code: 'forbidden' });
  expect(await olga.asks('meeting:end')).toMatchObject({ ok: true });
  for (const one of [olga, gil, gus])
    expect(await one.hears('self:ended')).toEqual({ reason: 'meeting-ended', again: null });

  const late = stack.person('Late');
  expect((await late.get(`/api/meetings/${meeting}/door`)).body.data).toMatchObject({ entrance: 'closed' });
  expect(
    await late.post(`/api/meetings/${meeting}/join`, {
      name: 'Late',
      fingerprint: Array.from({ length: 32 }, () => 'AB').join(':'),
      key: late.key,
    }),
  ).toEqual({
    status: 409,
    body: { ok: false, code: 'meeting-ended' },
  });
  await olga.joins(meeting);
  await late.joins(meeting);
  expect(late.latest('self:waiting')).toBeDefined();
});
