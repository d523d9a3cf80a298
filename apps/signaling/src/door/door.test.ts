import { apply, decide } from '@foyer/domain';
import { id, meetingOf } from '@foyer/domain/testing';
import { expect, test } from 'vitest';
import { announceLobby } from '../lobby/announce.ts';
import { announceSelf } from '../self/announce.ts';
import { startStack } from '../testing/stack.ts';

test('[DO-7] [DO-9] whoever was denied may knock again after 60 s, under whatever name', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gil');
  for (let times = 1; times <= 4; times++) {
    gil.news.length = 0;
    await gil.joins(meeting);
    await olga.asks('lobby:deny', { participant: gil.participant });
    const again = times < 4 ? stack.clock.now() + 60_000 : null;
    expect(await gil.hears('self:ended')).toEqual({ reason: 'denied', again });
    stack.clock.advance(59_999);
    expect((await gil.looks(meeting)).body.data).toMatchObject({ entrance: 'denied', again });
    const asked = await gil.knocks(meeting, { name: 'Somebody else' });
    expect(asked).toMatchObject({
      status: 409,
      body: { ok: false, code: 'denied', ...(times < 4 ? { retryAfterMs: 1 } : {}) },
    });
    stack.clock.advance(1);
  }
  expect((await gil.looks(meeting)).body.data).toMatchObject({ entrance: 'denied', again: null });
  expect((await stack.person('Gus').looks(meeting)).body.data).toMatchObject({ entrance: 'lobby' });
});

test('[DO-8] [TK-7] whoever was removed is out in every tab, until somebody lets them knock', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  const tab = stack.person('Gil');
  for (const cookie of gil.cookie.split('; ')) tab.takes(cookie);
  await tab.joins(meeting);
  const unused = await tab.ticket(meeting);

  await olga.asks('moderation:remove', { participant: gil.participant });
  for (const one of [gil, tab]) expect(await one.hears('self:ended')).toEqual({ reason: 'removed', again: null });
  await stack.person('Nobody').connect({ meeting, token: unused });
  expect((await tab.looks(meeting)).body.data).toMatchObject({ entrance: 'removed' });
  expect(await gil.knocks(meeting)).toMatchObject({
    status: 403,
    body: { code: 'removed' },
  });

  await expect.poll(() => olga.latest('lobby:waiting')).toMatchObject({ people: [], removed: [{ name: 'Gil' }, {}] });
  expect(await olga.asks('moderation:pardon', { participant: gil.participant })).toMatchObject({ ok: true });
  await expect.poll(() => olga.latest('lobby:waiting')).toEqual({ people: [], removed: [], messages: [] });
  gil.news.length = 0;
  await gil.joins(meeting);
  expect(gil.latest('self:waiting')).toBeDefined();
});

test('[DO-6] a locked meeting is known to be to those inside, and lets organizers in', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  expect(await olga.asks('meeting:lock', { on: true })).toMatchObject({ ok: true });
  await expect.poll(() => olga.latest('meeting:changed')).toMatchObject({ locked: true, unmuting: true });
  expect(gil.latest('meeting:changed')).toBeUndefined();
  await olga.asks('lobby:admit', { participant: gil.participant });
  expect(await gil.hears('self:inside')).toMatchObject({ settings: { locked: true } });
  expect((await olga.looks(meeting)).body.data).toMatchObject({ entrance: 'straight-in' });
});

test('[LB-10] whoever has waited for most of their time can have it again', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  const told = gil.latest('self:waiting') as { since: number; until: number; keepFrom: number };
  expect(told.keepFrom - told.since).toBe(24 * 60_000);
  stack.clock.advance(24 * 60_000);
  expect(await gil.asks('lobby:keep-waiting')).toMatchObject({ ok: true });
  const until = stack.clock.now() + 30 * 60_000;
  await expect.poll(() => gil.latest('self:waiting')).toMatchObject({ since: told.since, until });
  stack.clock.advance(30 * 60_000 - 1);
  expect(gil.latest('self:ended')).toBeUndefined();
  stack.clock.advance(1);
  expect(await gil.hears('self:ended')).toMatchObject({ reason: 'timed-out' });
});

test('[LB-11] two presenters decide at once: one outcome, and the log names both', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const pia = await stack.person('Pia').joins(meeting);
  await olga.asks('lobby:admit', { participant: pia.participant });
  await olga.asks('roles:change', { participant: pia.participant, role: 'presenter' });
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];

  const both = await Promise.all([olga, pia].map((one) => one.asks('lobby:admit', { participant: gil.participant })));
  expect(both).toEqual([
    { ok: true, data: {} },
    { ok: true, data: {} },
  ]);
  const split = await Promise.all([
    olga.asks('lobby:deny', { participant: gus.participant }),
    pia.asks('lobby:admit', { participant: gus.participant }),
  ]);
  const codes = split.map((answer) => (answer.ok ? 'ok' : answer.code));
  expect([
    ['ok', 'not-waiting'],
    ['not-waiting', 'ok'],
  ]).toContainEqual(codes);
  expect(stack.logged).toEqual(
    expect.arrayContaining([
      [expect.objectContaining({ event: 'admitted', participant: gil.participant }), 'happened'],
      [expect.objectContaining({ event: 'seconded', participant: gil.participant }), 'happened'],
      [expect.objectContaining({ code: 'not-waiting', about: gus.participant }), 'refused'],
    ]),
  );
  const named = stack.logged.flatMap(([facts]) => {
    const { event, participant, by, about } = facts as Record<string, string>;
    if (event === 'admitted' || event === 'seconded') return participant === gil.participant ? [by] : [];
    return about === gus.participant ? [participant] : [];
  });
  expect(named).toEqual(expect.arrayContaining([olga.participant, pia.participant]));
});

test('[DO-12] a colleague walks in before anybody is there, but not into a full meeting', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  for (const name of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    const one = await (await stack.colleague(`Carl ${name}`)).joins(meeting);
    expect(one.latest('self:inside')).toMatchObject({ role: 'presenter' });
  }
  const late = await stack.colleague('Cora');
  expect(await late.knocks(meeting)).toMatchObject({
    status: 409,
    body: { code: 'meeting-full' },
  });
  await olga.joins(meeting);
  expect(olga.latest('self:inside')).toMatchObject({ role: 'organizer' });
});

test('[DO-12] whoever finds it full only at the very door is told so', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const late = await stack.colleague('Cora');
  const token = await late.ticket(meeting);
  for (const name of ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    await (await stack.colleague(`Carl ${name}`)).joins(meeting);
  await late.connect({ meeting, token });
  expect(await late.hears('self:ended')).toEqual({ reason: 'meeting-full', again: null });
});

test('[OP-3] whoever is let in by a change of the options is told that they are inside', () => {
  const before = meetingOf({ organizer: ['olga'], waiting: ['gil'] });
  const options = { ...before.options, straightIn: 'everyone' } as const;
  const changed = decide(before, { type: 'change-options', by: id('olga'), options, at: 1 });
  const events = changed.ok ? changed.value : [];
  const after = events.reduce(apply, before);
  expect(announceSelf({ before, events, after })).toEqual([{ to: 'gil', state: 'inside', again: false }]);
  expect(announceLobby({ before, events, after })).toMatchObject({ to: ['olga'], payload: { people: [] } });
});

test('[OP-6] a guest whom everybody has left has an hour and a half', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  await olga.asks('meeting:leave');
  stack.clock.advance(90 * 60_000 - 1);
  expect(gil.latest('self:ended')).toBeUndefined();
  stack.clock.advance(1);
  expect(await gil.hears('self:ended')).toEqual({ reason: 'unattended', again: null });
  expect(stack.crashes).toEqual([]);
});

test('[DO-7] whoever comes to the door with a ticket from before they were denied learns when they may knock', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  const tab = stack.person('Gil');
  for (const cookie of gil.cookie.split('; ')) tab.takes(cookie);
  const token = await tab.ticket(meeting);
  await olga.asks('lobby:deny', { participant: gil.participant });
  await tab.connect({ meeting, token });
  expect(await tab.hears('self:ended')).toEqual({ reason: 'denied', again: stack.clock.now() + 60_000 });
});
