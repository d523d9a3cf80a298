import { apply, DEFAULT_OPTIONS } from '@foyer/domain';
import { account, id, meetingOf, person } from '@foyer/domain/testing';
import { describe, expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';
import { announceOptions } from './announce.ts';

describe('who hears of the options', () => {
  const meeting = meetingOf({ organizer: ['olga', 'otto'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });
  const lists = { invited: [account('ida')], chosen: [account('carl'), account('ida')] };
  const options = { ...meeting.options, ...lists, capacity: 7 };
  const changed = { type: 'options-changed', options, by: id('olga'), at: 1 } as const;
  const heard = (before = meeting, ...events: Parameters<typeof apply>[1][]) =>
    announceOptions({ before, events, after: events.reduce(apply, before) }, false);

  test('[OP-1] those who may change them, all of them; of those who are named, how many they are', () => {
    const news = heard(meeting, changed);
    expect(news?.to).toEqual(['olga', 'otto']);
    const { invited: _, chosen: __, ...shown } = options;
    expect(news?.payload).toEqual({ options: shown, invited: 1, chosen: 2, networks: false });
    expect(JSON.stringify(news)).not.toContain('account-');
  });

  test('[OP-1] whoever comes in, comes back or is made one, and may; nobody when nothing is new to them', () => {
    const cora = person('cora', { signedIn: true });
    const entered = { type: 'entered', person: cora, role: 'presenter', rule: 'level', at: 1 } as const;
    const made = { type: 'role-changed', id: cora.id, role: 'organizer', by: id('olga'), at: 2 } as const;
    const away = apply(meeting, { type: 'dropped', id: id('otto'), at: 1 });
    expect(heard(meeting, entered)).toBeNull();
    expect(heard(apply(meeting, entered), made)?.to).toEqual(['cora']);
    expect(heard(away, { type: 'returned', id: id('otto'), at: 2 })?.to).toEqual(['otto']);
    // Their line was replaced by another before anybody noticed that it broke.
    expect(heard(meeting, { type: 'returned', id: id('olga'), at: 2 })?.to).toEqual(['olga']);
    expect(heard(away, changed)?.to).toEqual(['olga']);
    expect(heard(meeting, { type: 'locked', by: id('pia'), at: 1 })).toBeNull();
  });
});

/** Olga inside, and what she says of the options. */
async function opened() {
  const stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  return {
    stack,
    olga,
    meeting,
    changes: (change: object) => olga.asks('options:change', { change }),
    previews: (change: object) => olga.asks('options:preview', { change }),
    /** Somebody who has knocked and was let in. */
    async admitted(name: string) {
      const one = await stack.person(name).joins(meeting);
      await olga.asks('lobby:admit', { participant: one.participant });
      await one.hears('self:inside');
      return one;
    },
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  };
}

test('[OP-3] a wider level lets in who waits, by order of arrival; they learn it, and the log names who it was', async () => {
  await using room = await opened();
  const { stack, olga, meeting } = room;
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  const wider = { straightIn: 'everyone' };
  const foretold = { letIn: [gil.participant, gus.participant], putBack: [], stopSharing: [] };
  expect(await room.previews(wider)).toEqual({ ok: true, data: foretold });
  expect(gil.latest('self:inside')).toBeUndefined();
  expect(await room.changes(wider)).toEqual({ ok: true, data: {} });
  for (const guest of [gil, gus])
    expect(await guest.hears('self:inside')).toMatchObject({ role: 'attendee', media: { token: expect.any(String) } });
  expect(olga.latest('lobby:waiting')).toMatchObject({ people: [] });
  expect(olga.latest('options:changed')).toMatchObject({ options: wider });
  expect(await room.previews(wider)).toEqual({ ok: true, data: { letIn: [], putBack: [], stopSharing: [] } });

  const log = await stack.stores.meetings.log(meeting as Parameters<typeof stack.stores.meetings.log>[0]);
  expect(log.filter(({ type }) => type === 'options-changed' || type === 'let-in')).toMatchObject([
    { type: 'options-changed', options: wider, by: olga.participant },
    { type: 'let-in', id: gil.participant, by: olga.participant, rule: 'level' },
    { type: 'let-in', id: gus.participant, by: olga.participant },
  ]);
  expect(stack.crashes).toEqual([]);
});

test('[OP-4] [MD-1] a narrower one moves nobody; but people of a category that is no longer allowed', async () => {
  await using room = await opened();
  const { stack, olga, meeting } = room;
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  const gil = await room.admitted('Gil');
  const narrow = { straightIn: 'organizer', presenting: 'organizer', capacity: 2 };
  expect(await room.previews(narrow)).toEqual({ ok: true, data: { letIn: [], putBack: [], stopSharing: [] } });
  await room.changes(narrow);
  expect((await olga.asks('roster:read')).data).toMatchObject({
    people: [{ name: 'Olga' }, { name: 'Carl', role: 'presenter' }, { name: 'Gil' }],
  });

  const noGuests = { categories: ['internal'] };
  expect(await room.previews(noGuests)).toMatchObject({ data: { letIn: [], putBack: [gil.participant] } });
  await room.changes(noGuests);
  expect(await gil.hears('self:waiting')).toMatchObject({ why: 'sent-out', signInHelps: false });
  expect(await gil.asks('roster:read')).toEqual({ ok: false, code: 'not-admitted' });
  expect(await gil.asks('media:ticket')).toEqual({ ok: false, code: 'not-admitted' });
  expect((await stack.census()).flatMap(({ people }) => people)).not.toContainEqual(
    expect.objectContaining({ participant: gil.participant }),
  );
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Gil', rule: 'sent-out', before: ['inside'], proof: 'invitation' }] });
  expect(carl.latest('self:waiting')).toBeUndefined();
});

test('[OP-1] [GW-2] presenters, attendees and whoever waits may neither change nor look', async () => {
  await using room = await opened();
  const { stack, meeting } = room;
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  const ann = await room.admitted('Ann');
  const gil = await stack.person('Gil').joins(meeting);
  const change = { change: { straightIn: 'everyone' } };
  for (const event of ['options:change', 'options:preview']) {
    for (const one of [carl, ann]) expect(await one.asks(event, change)).toEqual({ ok: false, code: 'forbidden' });
    expect(await gil.asks(event, change)).toEqual({ ok: false, code: 'not-admitted' });
  }
  for (const one of [carl, ann, gil]) expect(one.latest('options:changed')).toBeUndefined();
});

test('[OP-2] [WR-1] [WR-2] what is out of range is refused, and what is no option is not understood', async () => {
  await using room = await opened();
  const before = room.olga.latest('options:changed');
  for (const change of [{ capacity: 1 }, { lobbyLimitMs: 59_999 }, { graceMs: 86_400_001 }, { capacity: 1_001 }])
    for (const ask of [room.changes, room.previews])
      expect(await ask(change)).toEqual({ ok: false, code: 'out-of-range' });
  for (const change of [
    { capacity: 2.5 },
    { capacity: '9' },
    { straightIn: 'nobody' },
    { categories: ['internal', 'robot'] },
    { invited: ['account-ida'] },
    { may: { unmute: ['attendee'] } },
    { may: { unmute: [], screens: [], hands: [], reactions: [], camera: [] } },
    { lobbyShows: ['title', 'organizer', 'place', 'title'] },
    null,
  ])
    expect(await room.changes(change as object)).toEqual({ ok: false, code: 'bad-request' });
  expect(room.olga.latest('options:changed')).toEqual(before);
  expect(room.stack.crashes).toEqual([]);
});

test('[OP-1] a change of one option leaves the others, and who is invited, as they are', async () => {
  await using room = await opened();
  const { stack, olga, meeting } = room;
  const invited = [account('ida')];
  const at = { meeting: meeting as Parameters<typeof stack.signaling.meetings.change>[0], by: id(olga.participant) };
  await stack.signaling.meetings.change(at.meeting, { type: 'change-options', by: at.by, options: { invited } });
  await room.changes({ capacity: 20, lobbyShows: ['place', 'title'] });
  await room.changes({});
  const { options } = (await stack.signaling.meetings.read(at.meeting)) ?? {};
  expect(options).toEqual({ ...DEFAULT_OPTIONS, invited, capacity: 20, lobbyShows: ['title', 'place'] });
  expect(olga.latest('options:changed')).toMatchObject({ invited: 1, options: { capacity: 20 } });
  expect(olga.news.filter(({ name }) => name === 'options:changed')).toHaveLength(3);
});

test('[OP-1] another organizer has the options from the moment they are one, and after they were away', async () => {
  await using room = await opened();
  const { stack, olga, meeting } = room;
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  await room.changes({ capacity: 20 });
  await olga.asks('roles:change', { participant: carl.participant, role: 'organizer' });
  expect(await carl.hears('options:changed')).toMatchObject({ options: { capacity: 20 } });
  expect(await carl.asks('options:change', { change: { capacity: 21 } })).toMatchObject({ ok: true });
  await expect.poll(() => olga.latest('options:changed')).toMatchObject({ options: { capacity: 21 } });
  carl.disconnect();
  await carl.returns(meeting, stack.clock.now());
  expect(await carl.hears('options:changed')).toMatchObject({ options: { capacity: 21 } });
});

test('[OP-5] what is taken from a role: everybody is told, and a raw event is refused', async () => {
  await using room = await opened();
  const ann = await room.admitted('Ann');
  const may = { ...DEFAULT_OPTIONS.may, hands: ['organizer', 'presenter'], unmute: ['organizer'] };
  await room.changes({ may });
  await expect.poll(() => ann.latest('meeting:changed')).toMatchObject({ may });
  expect(await ann.asks('hands:raise')).toEqual({ ok: false, code: 'policy-disabled' });
  expect(await ann.asks('media:switch', { source: 'microphone', on: true })).toEqual({
    ok: false,
    code: 'policy-disabled',
  });
  const late = await room.admitted('Abe');
  expect(await late.hears('self:inside')).toMatchObject({ settings: { may } });
});

test('[OP-1] after a restart the options are as they were, and asking for the same changes nothing', async () => {
  await using room = await opened();
  const { stack, olga, meeting } = room;
  await room.changes({ straightIn: 'organizer', may: { ...DEFAULT_OPTIONS.may, hands: [] } });
  await stack.restarts();
  await olga.returns(meeting, stack.clock.now());
  const { options } = (await olga.hears('options:changed')) as { options: object };
  expect(options).toMatchObject({ straightIn: 'organizer', may: { hands: [] } });
  const heard = olga.news.length;
  expect(await olga.asks('options:change', { change: options })).toEqual({ ok: true, data: {} });
  expect(olga.news).toHaveLength(heard);
});
