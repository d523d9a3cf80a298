import { describe, expect, test } from 'vitest';
import { entranceFor } from '../door/entrance.ts';
import { apply } from '../meeting/apply.ts';
import type { Command } from '../meeting/commands.ts';
import { decide } from '../meeting/decide.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { account, id, meetingOf, person } from '../testing.ts';

const at = 9;
const olga = { account: account('olga') };
const empty = meetingOf({});
const live = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });
/** What organizers settle (ME-8), each as a command without who asks. */
const SETTLED = [
  { type: 'change-options', options: { capacity: 5 }, at },
  { type: 'reset-invitation', at },
  { type: 'rename', title: 'Monthly', at },
  { type: 'appoint', account: account('cora'), on: true, at },
  { type: 'cancel', at },
] as const;
const asks = (meeting: Meeting, command: object, by: unknown) => decide(meeting, { ...command, by } as Command);
const after = (meeting: Meeting, command: object) => {
  const decision = asks(meeting, command, olga);
  if (!decision.ok) throw new Error(decision.code);
  return decision.value.reduce(apply, meeting);
};
const appointed = after(empty, { type: 'appoint', account: account('cora'), on: true, at });

describe.each(SETTLED)('$type', (command) => {
  test('[ME-8] the account that made the meeting may, without being inside; nobody inside is named for it', () => {
    expect(asks(empty, command, olga)).toMatchObject({ ok: true, value: [{ by: null, at }] });
  });

  test('[ME-8] a co-organizer may; an organizer who is inside as well, and is named', () => {
    const other = command.type === 'appoint' ? { ...command, account: account('carl') } : command;
    expect(asks(appointed, other, { account: account('cora') })).toMatchObject({ ok: true, value: [{ by: null }] });
    expect(asks(live, command, id('olga'))).toMatchObject({ ok: true, value: [{ by: 'olga' }] });
  });

  test('[ME-8] [ME-9] [ME-10] [RO-7] [OP-1] [IN-1] nobody else may, inside or not', () => {
    for (const by of [id('pia'), id('ann'), id('gil'), id('nobody'), { account: account('carl') }])
      expect(asks(live, command, by)).toEqual(refuse('forbidden'));
  });

  test('[ME-9] once it is cancelled nothing changes any more', () => {
    const cancelled = after(empty, { type: 'cancel', at });
    expect(asks(cancelled, command, olga)).toEqual(command.type === 'cancel' ? ok([]) : refuse('meeting-ended'));
  });
});

describe('appointing', () => {
  const cora = person('cora', { signedIn: true });

  test('[RO-9] before they come: then they walk in as organizers', () => {
    const closed: Meeting = { ...appointed, options: { ...appointed.options, straightIn: 'organizer' } };
    expect(decide(closed, { type: 'arrive', person: cora, at })).toMatchObject({
      value: [{ type: 'entered', role: 'organizer', rule: 'organizer' }],
    });
  });

  test('[RO-9] [RO-7] what they are inside changes in every tab, there and back; a screen stops that may not go on', () => {
    const tabs = ['cora', 'cora-2'].map((tab) => ({ ...cora, id: id(tab) }));
    const narrow = meetingOf({ organizer: ['olga'] }, { presenting: 'organizer' });
    const inside = tabs.reduce(
      (now, one) => apply(now, { type: 'entered', person: one, role: 'attendee', rule: 'level', at: 1 }),
      narrow,
    );
    const made = after(inside, { type: 'appoint', account: account('cora'), on: true, at });
    expect(tabs.map((one) => made.inside.get(one.id)?.role)).toEqual(['organizer', 'organizer']);
    const sharing = apply(made, { type: 'screen-shared', id: id('cora'), at });
    const back = after(sharing, { type: 'appoint', account: account('cora'), on: false, at });
    expect(tabs.map((one) => back.inside.get(one.id)?.role)).toEqual(['attendee', 'attendee']);
    expect(back.inside.get(id('cora'))?.screen).toBe(false);
    expect(back.coOrganizers.size).toBe(0);
  });

  test('[RO-9] [RO-5] the account that made the meeting is what it is; who is what they are to be changes nothing', () => {
    const made = { type: 'appoint', account: account('olga'), at } as const;
    expect(asks(appointed, { ...made, on: false }, { account: account('cora') })).toEqual(refuse('forbidden'));
    expect(asks(empty, { ...made, on: true }, olga)).toEqual(ok([]));
    expect(asks(empty, { ...made, account: account('cora'), on: false }, olga)).toEqual(ok([]));
    expect(asks(appointed, { ...made, account: account('cora'), on: true }, olga)).toEqual(ok([]));
  });
});

describe('cancelling', () => {
  const cancelled = after(live, { type: 'cancel', at });

  test('[ME-9] it is over for everybody, inside and waiting', () => {
    expect([cancelled.inside.size, cancelled.waiting.size, cancelled.ended]).toEqual([0, 0, true]);
  });

  test.each([
    ['organizers', person('olga', { signedIn: true })],
    ['colleagues', person('carl', { signedIn: true })],
    ['guests', person('gwen')],
  ])('[ME-9] it stays so for %s', (_, who) => {
    expect(entranceFor(cancelled, who, at)).toEqual({ now: 'cancelled' });
    expect(decide(cancelled, { type: 'arrive', person: who, at })).toEqual(refuse('meeting-ended'));
  });
});

test('[ME-10] it is called so from then on; as it is called, nothing changes', () => {
  expect(after(live, { type: 'rename', title: 'Monthly', at }).title).toBe('Monthly');
  expect(asks(live, { type: 'rename', title: 'Weekly', at }, olga)).toEqual(ok([]));
});
