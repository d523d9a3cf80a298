import { apply, type Options } from '@foyer/domain';
import { id, meetingOf, person } from '@foyer/domain/testing';
import { requests } from '@foyer/protocol';
import { describe, expect, test } from 'vitest';
import { announceSelf } from '../self/announce.ts';
import { startStack } from '../testing/stack.ts';
import { announceLobby } from './announce.ts';

describe('who hears what', () => {
  const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });

  test('[LB-8] the waiting list goes to those who may admit, and to nobody else', () => {
    const news = announceLobby({ before: meetingOf({}), events: [], after: meeting });
    expect(news).toMatchObject({ to: ['olga', 'pia'], payload: { people: [{ id: 'gil' }], removed: [] } });
  });

  test('[LB-12] of each it says what whoever decides should know, and no more', () => {
    const carl = { ...person('carl', { signedIn: true }), name: 'Charlie' };
    const after = apply(meeting, { type: 'knocked', person: carl, rule: 'locked', at: 4 });
    const gil = {
      id: 'gil',
      name: 'gil',
      category: 'anonymous',
      proof: 'invitation',
      verifiedName: null,
      invitedAs: null,
      rule: 'level',
    };
    const known = {
      invitedAs: null,
      id: 'carl',
      name: 'Charlie',
      category: 'internal',
      proof: 'account',
      verifiedName: 'carl',
    };
    const both = { location: 'outside', lookalike: null, before: [], away: false };
    expect(announceLobby({ before: meetingOf({}), events: [], after })?.payload.people).toEqual([
      { ...gil, ...both, since: 0 },
      { ...known, ...both, rule: 'locked', since: 4 },
    ]);
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
    const facts = { title: 'Weekly', organizer: 'olga', place: null, why: 'guests', signInHelps: true } as const;
    const payload = { name: 'gil', ...facts, since: 5, until, keepFrom, told: null, messages: [] };
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
      { to: 'olga', state: 'inside', again: false },
      { to: 'gil', state: 'waiting', payload: { ...payload, told: 9 } },
    ]);
  });
});

describe('what whoever waits may learn', () => {
  const meeting = meetingOf({ organizer: ['olga'], waiting: ['gil', 'gus'] });
  const told = (events: Parameters<typeof announceSelf>[0]['events']) =>
    announceSelf({ before: meeting, events, after: events.reduce(apply, meeting) });
  const by = id('olga');
  const options = (lobbyShows: Options['lobbyShows']) =>
    ({ type: 'options-changed', options: { ...meeting.options, lobbyShows }, by, at: 1 }) as const;

  test('[LB-9] title, organizer and place, as far as the options show them, and anew when they change', () => {
    expect(told([options(['place'])])).toMatchObject([
      { to: 'gil', payload: { title: null, organizer: null, place: 1 } },
      { to: 'gus', payload: { title: null, organizer: null, place: 2 } },
    ]);
    expect(told([options(['title'])])).toMatchObject([
      { payload: { title: 'Weekly', organizer: null, place: null } },
      {},
    ]);
  });

  test('[LB-9] whose turn comes nearer hears of it only where places are shown', () => {
    const denied = { type: 'denied', id: id('gil'), by, at: 2 } as const;
    expect(told([denied]).map(({ to }) => to)).toEqual(['gil']);
    expect(told([options(['place']), denied]).at(-1)).toMatchObject({ to: 'gus', payload: { place: 1 } });
  });

  test('[LB-14] [LB-15] why they wait, and whether signing in would help, is of this moment', () => {
    expect(told([{ type: 'locked', by, at: 1 }])).toMatchObject([
      { to: 'gil', payload: { why: 'locked', signInHelps: false } },
      { to: 'gus', payload: { why: 'locked', signInHelps: false } },
    ]);
    expect(told([{ type: 'switched', id: by, device: 'camera', on: true, at: 1 }])).toEqual([]);
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
  expect(olga.latest('lobby:waiting')).toEqual({ people: [], removed: [], messages: [] });
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

test('[LB-9] [GW-2] every event there is, sent from the lobby: three are for those who wait, no other does anything', async () => {
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
  expect(served).toEqual(['meeting:leave', 'lobby:keep-waiting', 'lobby:rename']);
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
  expect((await late.looks(meeting)).body.data).toMatchObject({ entrance: 'closed' });
  expect(await late.knocks(meeting)).toEqual({ status: 401, body: { ok: false, code: 'proof-invalid' } });
  expect(await (await stack.colleague('Carl')).knocks(meeting)).toMatchObject({ body: { code: 'meeting-ended' } });
  await olga.joins(meeting);
  await late.joins(meeting);
  expect(late.latest('self:waiting')).toBeDefined();
});
