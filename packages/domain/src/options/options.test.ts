import { describe, expect, test } from 'vitest';
import { switchDevice } from '../devices/switch.ts';
import { raiseHand } from '../hands/raise.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { changeRole } from '../roles/changeRole.ts';
import { ROLES, type Role, roleMay } from '../roles/privileges.ts';
import { shareScreen } from '../screens/share.ts';
import { account, id, meetingOf, person } from '../testing.ts';
import { changeOptions } from './change.ts';
import { areSound, DEFAULT_OPTIONS, OPTION_RANGES, type Options, SWITCHABLE } from './options.ts';

const at = 9;
const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil', 'gus'] });
const carl = person('carl', { signedIn: true });
const options = (changes: Partial<Options>): Options => ({ ...meeting.options, ...changes });
/** What a change makes happen, besides itself; and what comes of it. */
function changed(before: Meeting, changes: Partial<Options>) {
  const result = changeOptions(before, { by: id('olga'), options: { ...before.options, ...changes }, at });
  if (!result.ok) throw new Error(result.code);
  return { rest: result.value.slice(1), after: result.value.reduce(apply, before) };
}
const knocks = (before: Meeting, ...people: ReturnType<typeof person>[]) =>
  people.reduce((now, one) => apply(now, { type: 'knocked', person: one, rule: 'locked', at: 1 }), before);
const letIn = (who: string, role: Role = 'attendee') =>
  ({ type: 'let-in', id: who, by: 'olga', rule: 'level', role, at }) as const;

describe('changing', () => {
  test('[OP-1] the organizer changes them; as they are, nothing changes', () => {
    const asked = { by: id('olga'), options: options({ capacity: 5 }), at };
    expect(changeOptions(meeting, asked)).toEqual(
      ok([{ type: 'options-changed', options: asked.options, by: 'olga', at }]),
    );
    expect(changed(meeting, { capacity: 5 }).after.options.capacity).toBe(5);
    expect(changeOptions(meeting, { ...asked, options: options({}) })).toEqual(ok([]));
  });

  test('[OP-1] what is left out stays: of two who change, neither undoes what the other has done', () => {
    const by = { by: id('olga'), at };
    const asks = (now: Meeting, changes: Partial<Options>) => {
      const result = changeOptions(now, { ...by, options: changes });
      return result.ok ? result.value.reduce(apply, now) : now;
    };
    const both = asks(asks(meeting, { straightIn: 'organizer' }), { lobbyShows: [] });
    expect(both.options).toEqual(options({ straightIn: 'organizer', lobbyShows: [] }));
  });

  test('[OP-1] as they are is as they are, in whatever order a database gives them back', () => {
    const backwards = (record: object) => Object.fromEntries(Object.entries(record).toReversed());
    const { may, ...rest } = meeting.options;
    const same = backwards({ ...rest, may: backwards(may) }) as unknown as Options;
    expect(changeOptions(meeting, { by: id('olga'), options: same, at })).toEqual(ok([]));
    for (const what of SWITCHABLE)
      expect(changed(meeting, { may: { ...may, [what]: [] } }).after.options.may[what]).toEqual([]);
  });

  test.each(['pia', 'ann', 'gil', 'nobody'])('[OP-1] %s may not', (by) => {
    expect(changeOptions(meeting, { by: id(by), options: options({ capacity: 5 }), at })).toEqual(refuse('forbidden'));
  });

  test('[OP-2] the defaults are sound, and in plain data', () => {
    expect(areSound(DEFAULT_OPTIONS)).toBe(true);
    expect(JSON.parse(JSON.stringify(DEFAULT_OPTIONS))).toEqual(DEFAULT_OPTIONS);
  });

  test.each(Object.entries(OPTION_RANGES))('[OP-2] %s from the least to the most, in whole numbers', (name, range) => {
    const asks = (value: number) => changeOptions(meeting, { by: id('olga'), options: options({ [name]: value }), at });
    for (const value of [range.least, range.most]) expect(asks(value)).toMatchObject({ ok: true });
    for (const value of [range.least - 1, range.most + 1, range.least + 0.5, Number.NaN])
      expect(asks(value)).toEqual(refuse('out-of-range'));
  });
});

describe('loosening', () => {
  test('[OP-3] who waits and would walk in now is let in, by order of arrival', () => {
    const { rest, after } = changed(meeting, { straightIn: 'everyone' });
    expect(rest).toEqual([letIn('gil'), letIn('gus')]);
    expect(after.waiting.size).toBe(0);
    expect(after.inside.get(id('gil'))?.entrance).toEqual({ how: 'entitled', rule: 'level' });
  });

  test('[OP-3] as far as there is room, and more when there is more', () => {
    const { rest, after } = changed(meeting, { straightIn: 'everyone', capacity: 4 });
    expect(rest).toEqual([letIn('gil')]);
    expect(changed(after, { capacity: 5 }).rest).toEqual([letIn('gus')]);
  });

  test('[OP-3] [RO-8] only whom the new options mean, and with the role they give', () => {
    const narrow = knocks(meetingOf({ organizer: ['olga'], waiting: ['gil'] }, { straightIn: 'organizer' }), carl);
    expect(changed(narrow, { straightIn: 'company' }).rest).toEqual([letIn('carl', 'presenter')]);
    expect(changed(narrow, { straightIn: 'company', presenting: 'organizer' }).rest).toEqual([letIn('carl')]);
    expect(changed(narrow, { straightIn: 'invited', invited: [account('carl')] }).rest).toHaveLength(1);
    expect(changed(narrow, { straightIn: 'invited', invited: [account('gil')] }).rest).toEqual([]);
  });

  test('[OP-3] callers by their switch, categories and places by theirs', () => {
    const phil = { ...person('phil'), category: 'phone' } as const;
    const closed = { categories: ['internal'], locations: ['inside'] } as const;
    const waiting = knocks(meetingOf({ organizer: ['olga'] }, { straightIn: 'everyone', ...closed }), phil);
    const one = changed(waiting, { categories: DEFAULT_OPTIONS.categories });
    const two = changed(one.after, { phoneSkipsLobby: true });
    expect([one.rest, two.rest]).toEqual([[], []]);
    expect(changed(two.after, { locations: DEFAULT_OPTIONS.locations }).rest).toMatchObject([{ rule: 'phone' }]);
  });

  test.each([
    ['the level', { straightIn: 'organizer' }, 'gil'],
    ['the guests', { categories: ['internal'] }, 'gil'],
    ['the places', { locations: ['inside'] }, 'gil'],
    ['the callers', { phoneSkipsLobby: false }, 'phil'],
    ['the room', { capacity: 1 }, 'gil'],
  ] as const)('[OP-3] %s alone lets in', (_, narrow, who) => {
    const wide = { straightIn: 'everyone', phoneSkipsLobby: true, capacity: 9 } as const;
    const phil = { ...person('phil'), category: 'phone' } as const;
    const waiting = knocks(meetingOf({ organizer: ['olga'], waiting: ['gil'] }, { ...wide, ...narrow }), phil);
    const { rest } = changed(waiting, { ...DEFAULT_OPTIONS, ...wide });
    expect(rest).toMatchObject(expect.arrayContaining([expect.objectContaining({ type: 'let-in', id: who })]));
  });

  test('[OP-3] an invitation alone lets in', () => {
    const waiting = knocks(meetingOf({ organizer: ['olga'] }, { straightIn: 'invited' }), carl);
    expect(changed(waiting, { invited: [account('carl')] }).rest).toEqual([letIn('carl', 'presenter')]);
  });

  test('[OP-3] [DO-13] not who was put back', () => {
    const back = apply(meeting, { type: 'put-back', id: id('ann'), by: id('pia'), at: 2 });
    expect(changed(back, { straightIn: 'everyone' }).rest).toEqual([letIn('gil'), letIn('gus')]);
  });

  test('[OP-3] [DO-6] not while it is locked; and unlocking, or whatever is no loosening, lets in nobody', () => {
    const waiting = knocks({ ...meeting, locked: true }, carl);
    const { rest, after } = changed(waiting, { straightIn: 'everyone' });
    expect(rest).toEqual([]);
    const unlocked = apply(after, { type: 'unlocked', by: id('olga'), at });
    expect(unlocked.waiting.size).toBe(3);
    for (const changes of [{ straightIn: 'company' }, { graceMs: 0 }, { presenting: 'organizer' }] as const)
      expect(changed(unlocked, changes).rest).toEqual([]);
    expect(changed(unlocked, { capacity: 10 }).rest).toHaveLength(3);
  });
});

describe('tightening', () => {
  const crowd = [carl, person('gwen')].reduce(
    (now, one) => apply(now, { type: 'entered', person: one, role: 'presenter', rule: 'level', at: 1 }),
    meeting,
  );

  test('[OP-4] whoever is inside stays, and keeps their role', () => {
    const { rest, after } = changed(crowd, {
      straightIn: 'organizer',
      presenting: 'organizer',
      locations: [],
      capacity: 2,
      phoneSkipsLobby: false,
    });
    expect(rest).toEqual([]);
    expect(after.inside).toEqual(crowd.inside);
  });

  test('[OP-4] [DO-13] [SC-2] [MO-8] but a category that is no longer allowed goes to the lobby', () => {
    const shown = [
      { type: 'screen-shared', id: id('gwen'), at } as const,
      { type: 'spotlit', id: id('gwen'), by: id('olga'), at } as const,
    ].reduce(apply, crowd);
    const { rest, after } = changed(shown, { categories: ['internal'] });
    expect(rest).toEqual(['pia', 'ann', 'gwen'].map((who) => ({ type: 'put-back', id: who, by: 'olga', at })));
    expect([...after.inside.keys()]).toEqual(['olga', 'carl']);
    expect(after.spotlight).toBeNull();
    expect(after.waiting.get(id('gwen'))).toMatchObject({ rule: 'sent-out', told: at });
    expect(changed(after, { categories: DEFAULT_OPTIONS.categories, straightIn: 'everyone' }).rest).toEqual([
      letIn('gil'),
      letIn('gus'),
    ]);
  });

  test('[OP-4] [OP-5] whoever is put back stops sharing by that, not twice', () => {
    const sharing = apply(crowd, { type: 'screen-shared', id: id('gwen'), at });
    const may = { ...DEFAULT_OPTIONS.may, screens: [] };
    const { rest } = changed(sharing, { categories: ['internal'], may });
    expect(rest.map(({ type }) => type)).toEqual(['put-back', 'put-back', 'put-back']);
  });

  test('[OP-4] organizers never, nor whoever was admitted while their category was not allowed', () => {
    const inside = changed(crowd, { categories: ['anonymous'] });
    expect(inside.rest).toMatchObject([{ type: 'put-back', id: 'carl' }]);
    const again = apply(inside.after, { type: 'admitted', id: carl.id, by: id('olga'), role: 'presenter', at });
    expect(changed(again, { capacity: 20 }).rest).toEqual([]);
  });

  test('[OP-3] [OP-4] both at once: some go, and others have their room', () => {
    const full = knocks(
      meetingOf({ organizer: ['olga'], attendee: ['ann'] }, { straightIn: 'organizer', capacity: 2 }),
      carl,
    );
    expect(changed(full, { straightIn: 'everyone', categories: ['internal'] }).rest).toEqual([
      { type: 'put-back', id: 'ann', by: 'olga', at },
      letIn('carl', 'presenter'),
    ]);
  });
});

describe('what roles may', () => {
  const privilege = { unmute: 'devices.microphone', screens: 'screens.share', hands: 'hands.raise' } as const;
  /** What is no event of the meeting is asked elsewhere (reactions/react.test.ts). */
  const decided = ['unmute', 'screens', 'hands'] as const;
  const names = { organizer: 'olga', presenter: 'pia', attendee: 'ann' } as const;
  const act = (what: keyof typeof privilege, now: Meeting, by: string) => {
    if (what === 'screens') return shareScreen(now, { by: id(by), at });
    if (what === 'hands') return raiseHand(now, { by: id(by), at });
    return switchDevice(now, { by: id(by), device: 'microphone', on: true, at });
  };
  const cells = decided.flatMap((what) => ROLES.flatMap((role) => [true, false].map((on) => ({ what, role, on }))));

  test.each(cells)('[OP-5] $what for $role, left to them: $on', ({ what, role, on }) => {
    const may = { ...DEFAULT_OPTIONS.may, [what]: ROLES.filter((one) => (one === role) === on) };
    const answer = act(what, changed(meeting, { may }).after, names[role]);
    const byTable = roleMay(role, privilege[what]);
    if (!byTable) expect(answer).toEqual(refuse('forbidden'));
    else if (on) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toEqual(refuse('policy-disabled'));
  });

  test('[OP-5] [SC-2] a shared screen stops in the same step, also by a new role; speech goes on, a hand stays up', () => {
    const busy = [
      { type: 'screen-shared', id: id('pia'), at } as const,
      { type: 'switched', id: id('pia'), device: 'microphone', on: true, at } as const,
      { type: 'hand-raised', id: id('pia'), at } as const,
    ].reduce(apply, meeting);
    const { rest, after } = changed(busy, { may: { unmute: [], screens: [], hands: [], reactions: [] } });
    expect(rest).toEqual([{ type: 'screen-stopped', id: 'pia', at }]);
    expect(after.inside.get(id('pia'))).toMatchObject({ screen: false, microphone: true, hand: at });
    expect(raiseHand(after, { by: id('pia'), at })).toEqual(ok([]));

    const shares = apply(knocks(meeting, carl), {
      type: 'admitted',
      id: carl.id,
      by: id('pia'),
      role: 'presenter',
      at,
    });
    const sharing = apply(shares, { type: 'screen-shared', id: carl.id, at });
    const presentersOnly = changed(sharing, { may: { ...DEFAULT_OPTIONS.may, screens: ['presenter'] } });
    expect(presentersOnly.rest).toEqual([]);
    expect(changeRole(presentersOnly.after, { by: id('olga'), who: carl.id, role: 'organizer', at })).toMatchObject({
      value: [{ type: 'role-changed' }, { type: 'screen-stopped' }],
    });
  });

  test('[OP-5] [MO-6] [MO-7] whoever unmutes needs leave from the options and from the presenters', () => {
    const unmutes = (now: Meeting) => act('unmute', now, 'ann');
    const asked = apply(meeting, { type: 'asked-to-unmute', id: id('ann'), by: id('pia'), at });
    const forbidden = changed(asked, { may: { ...DEFAULT_OPTIONS.may, unmute: ['organizer', 'presenter'] } }).after;
    expect(unmutes(forbidden)).toEqual(refuse('policy-disabled'));
    const both = apply(changed(forbidden, { may: DEFAULT_OPTIONS.may }).after, {
      type: 'unmuting-forbidden',
      by: id('pia'),
      at,
    });
    expect(unmutes(both)).toEqual(refuse('policy-disabled'));
  });
});
