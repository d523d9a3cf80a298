import { describe, expect, test } from 'vitest';
import { deny } from '../lobby/deny.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { pardon } from '../moderation/pardon.ts';
import { remove } from '../moderation/remove.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf, person, visitor } from '../testing.ts';
import { arrive } from './arrive.ts';
import { entranceFor } from './entrance.ts';
import { lock } from './lock.ts';

const at = 7;
const olga = person('olga', { signedIn: true });
const carl = person('carl', { signedIn: true });
const gil = person('gil');

describe('arrive', () => {
  test('[DO-2] [RO-8] the organizer walks straight in, as organizer', () => {
    expect(arrive(meetingOf({}), { person: olga, at })).toEqual(
      ok([{ type: 'entered', person: olga, role: 'organizer', rule: 'organizer', at }]),
    );
  });

  test('[DO-2] even when the meeting is full', () => {
    const full = meetingOf({ attendee: ['ann'] }, { capacity: 1 });
    expect(arrive(full, { person: olga, at })).toMatchObject({ ok: true });
  });

  test('[DO-10] a guest knocks, whether or not anybody is inside', () => {
    const knocked = ok([{ type: 'knocked', person: gil, rule: 'level', at }]);
    expect(arrive(meetingOf({}), { person: gil, at })).toEqual(knocked);
    expect(arrive(meetingOf({ organizer: ['olga'] }), { person: gil, at })).toEqual(knocked);
  });

  test('[DO-12] [RO-8] a colleague walks in, whether or not anybody is inside, and presents', () => {
    const entered = ok([{ type: 'entered', person: carl, role: 'presenter', rule: 'level', at }]);
    expect(arrive(meetingOf({}), { person: carl, at })).toEqual(entered);
    expect(arrive(meetingOf({ organizer: ['olga'] }), { person: carl, at })).toEqual(entered);
  });

  test('[DO-12] but not into a full meeting; the guest waits, as ever', () => {
    const full = meetingOf({ attendee: ['ann', 'abe'] }, { capacity: 2 });
    expect(arrive(full, { person: carl, at })).toEqual(refuse('meeting-full'));
    expect(arrive(full, { person: gil, at })).toMatchObject({ value: [{ type: 'knocked' }] });
  });

  test('[DO-10] what parked somebody, or let them in, is kept with them', () => {
    const after = (who: typeof gil) => {
      const arrived = arrive(meetingOf({}), { person: who, at });
      return arrived.ok ? arrived.value.reduce(apply, meetingOf({})) : meetingOf({});
    };
    expect(after(gil).waiting.get(gil.id)).toMatchObject({ rule: 'level' });
    expect(after(carl).inside.get(carl.id)).toMatchObject({ entrance: { how: 'entitled', rule: 'level' } });
    expect(after(olga).inside.get(olga.id)).toMatchObject({ entrance: { how: 'entitled', rule: 'organizer' } });
  });

  test('[DO-1] a guest who takes the name of the organizer knocks like any other', () => {
    const impostor = person('olga');
    expect(arrive(meetingOf({}), { person: impostor, at })).toEqual(
      ok([{ type: 'knocked', person: impostor, rule: 'level', at }]),
    );
  });

  test('[DO-4] who waited goes on waiting when the organizer arrives', () => {
    const early = meetingOf({ waiting: ['gil', 'gus'] });
    const arrival = arrive(early, { person: olga, at });
    const after = arrival.ok ? arrival.value.reduce(apply, early) : early;
    expect([...after.waiting.keys()]).toEqual(['gil', 'gus']);
    expect([...after.inside.keys()]).toEqual(['olga']);
  });

  test('[DO-5] a full lobby refuses', () => {
    const crowded = meetingOf({ waiting: ['gus'] }, { lobbyCapacity: 1 });
    expect(arrive(crowded, { person: gil, at })).toEqual(refuse('lobby-full'));
  });

  test('[ME-6] nobody arrives twice', () => {
    expect(arrive(meetingOf({ waiting: ['gil'] }), { person: gil, at })).toEqual(refuse('already-here'));
    expect(arrive(meetingOf({ organizer: ['olga'] }), { person: olga, at })).toEqual(refuse('already-here'));
  });

  test('[ME-4] an ended meeting takes nobody in, until its organizer comes again', () => {
    const ended = { ...meetingOf({}), ended: true };
    expect(arrive(ended, { person: gil, at })).toEqual(refuse('meeting-ended'));
    const arrival = arrive(ended, { person: olga, at });
    expect(arrival).toMatchObject({ value: [{ type: 'reopened' }, { type: 'entered' }] });
    const after = arrival.ok ? arrival.value.reduce(apply, ended) : ended;
    expect(arrive(after, { person: gil, at })).toMatchObject({
      value: [{ type: 'knocked', person: { id: id('gil') } }],
    });
  });
});

describe('entrance', () => {
  test('[DO-2] [DO-10] [ME-4] says beforehand what will happen', () => {
    const open = meetingOf({});
    const ended = { ...open, ended: true };
    expect(entranceFor(open, olga, at)).toEqual({ now: 'straight-in', rule: 'organizer' });
    expect(entranceFor(ended, olga, at)).toEqual({ now: 'straight-in', rule: 'organizer' });
    expect(entranceFor(open, carl, at)).toEqual({ now: 'straight-in', rule: 'level' });
    expect(entranceFor(ended, carl, at)).toEqual({ now: 'closed' });
    expect(entranceFor(open, gil, at)).toEqual({ now: 'lobby', rule: 'level' });
    expect(entranceFor(ended, gil, at)).toEqual({ now: 'closed' });
  });
});

describe('lock', () => {
  const open = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gus'] });

  test.each(['olga', 'pia'])('[DO-6] %s locks and unlocks', (by) => {
    const locked = lock(open, { by: id(by), on: true, at });
    expect(locked).toEqual(ok([{ type: 'locked', by, at }]));
    const after = locked.ok ? locked.value.reduce(apply, open) : open;
    expect(lock(after, { by: id(by), on: true, at })).toEqual(ok([]));
    expect(lock(after, { by: id(by), on: false, at })).toEqual(ok([{ type: 'unlocked', by, at }]));
  });

  test.each(['ann', 'gus', 'nobody'])('[DO-6] %s may not', (by) => {
    expect(lock(open, { by: id(by), on: true, at })).toEqual(refuse('forbidden'));
  });

  test('[DO-6] newcomers wait, organizers do not', () => {
    const locked = apply(open, { type: 'locked', by: id('pia'), at });
    for (const who of [gil, carl]) expect(entranceFor(locked, who, at)).toEqual({ now: 'lobby', rule: 'locked' });
    expect(entranceFor(locked, olga, at)).toEqual({ now: 'straight-in', rule: 'organizer' });
  });
});

describe('knocking again', () => {
  /** A meeting that has denied Gil so often, the last time at 1000. */
  const denied = (times: number): Meeting =>
    Array.from({ length: times }, (_, index) => 1_001 - times + index).reduce<Meeting>(
      (now, when) => {
        const knocked = apply(now, { type: 'knocked', person: gil, rule: 'level', at: when });
        return apply(knocked, { type: 'denied', id: gil.id, by: id('olga'), at: when });
      },
      meetingOf({ organizer: ['olga'] }),
    );

  test.each([1, 2, 3])('[DO-7] after denial %i, one may knock again after 60 s', (times) => {
    const meeting = denied(times);
    expect(entranceFor(meeting, gil, 60_999)).toEqual({ now: 'denied', again: 61_000 });
    expect(arrive(meeting, { person: gil, at: 60_999 })).toEqual(refuse('denied'));
    expect(arrive(meeting, { person: { ...gil, id: id('gil-2'), name: 'Not Gil' }, at: 60_999 })).toEqual(
      refuse('denied'),
    );
    expect(arrive(meeting, { person: gil, at: 61_000 })).toMatchObject({ ok: true });
  });

  test('[DO-7] after the fourth, no more', () => {
    expect(entranceFor(denied(4), gil, 10 ** 9)).toEqual({ now: 'denied', again: null });
    expect(arrive(denied(4), { person: gil, at: 10 ** 9 })).toEqual(refuse('denied'));
  });

  test('[DO-7] being admitted wipes the slate', () => {
    const knocked = apply(denied(3), { type: 'knocked', person: gil, rule: 'level', at: 99_000 });
    const admitted = apply(knocked, { type: 'admitted', id: gil.id, by: id('olga'), role: 'attendee', at: 99_001 });
    expect(admitted.denials).toEqual([]);
  });

  test('[DO-7] nobody else is meant, whatever they are called', () => {
    expect(entranceFor(denied(1), { ...gil, visitor: visitor('gus') }, 1_001)).toEqual({ now: 'lobby', rule: 'level' });
  });
});

describe('removed', () => {
  const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['gil', 'carl'] });
  const removal = remove(meeting, { by: id('pia'), who: id('gil'), at });
  const after = removal.ok ? removal.value.reduce(apply, meeting) : meeting;
  const again = { ...gil, id: id('gil-2'), name: 'Somebody else' };

  test('[DO-8] is not received again, under whatever name', () => {
    expect(entranceFor(after, again, at)).toEqual({ now: 'removed' });
    expect(arrive(after, { person: again, at })).toEqual(refuse('removed'));
    expect(arrive({ ...after, ended: true }, { person: again, at })).toEqual(refuse('removed'));
  });

  test('[DO-9] an account is known again from another browser', () => {
    const gone = { ...after, removed: new Map([[carl.id, carl]]) };
    const elsewhere = { ...carl, visitor: visitor('another browser') };
    expect(entranceFor(gone, elsewhere, at)).toEqual({ now: 'removed' });
  });

  test.each(['olga', 'pia'])('[DO-8] %s lets them knock again', (by) => {
    const pardoned = pardon(after, { by: id(by), who: id('gil'), at });
    expect(pardoned).toEqual(ok([{ type: 'pardoned', id: 'gil', by, at }]));
    const free = pardoned.ok ? pardoned.value.reduce(apply, after) : after;
    expect(arrive(free, { person: again, at })).toMatchObject({ value: [{ type: 'knocked' }] });
  });

  test.each(['carl', 'nobody'])('[DO-8] %s may not', (by) => {
    expect(pardon(after, { by: id(by), who: id('gil'), at })).toEqual(refuse('forbidden'));
  });

  test('[DO-8] only whoever was removed can be let back', () => {
    expect(pardon(after, { by: id('olga'), who: id('carl'), at })).toEqual(refuse('not-removed'));
  });
});

describe('one person in several tabs', () => {
  const tabs = Array.from({ length: 4 }, (_, index) => ({ ...person(`gil${index}`), visitor: visitor('gil') }));
  const knocking = tabs.reduce(
    (now, one) => apply(now, { type: 'knocked', person: one, rule: 'level', at }),
    meetingOf({ organizer: ['olga'], presenter: ['pia'] }),
  );

  test('[DO-7] is denied in all of them, once', () => {
    const denied = deny(knocking, { by: id('olga'), who: id('gil0'), at });
    const after = denied.ok ? denied.value.reduce(apply, knocking) : knocking;
    expect(after.waiting.size).toBe(0);
    expect(after.denials).toMatchObject([{ times: 1 }]);
  });

  test('[DO-8] [DO-9] is removed as a guest, and as the account of the same browser, wherever that is', () => {
    const bob = person('bob', { signedIn: true });
    const phone = { ...bob, id: id('bob-phone'), visitor: visitor('bob-phone') };
    const guest = { ...person('bob-guest'), visitor: bob.visitor };
    const all = [bob, phone, guest].reduce(
      (now, one) =>
        [
          { type: 'knocked', person: one, rule: 'level', at } as const,
          { type: 'admitted', id: one.id, by: id('olga'), role: 'attendee', at } as const,
        ].reduce(apply, now),
      knocking,
    );
    const removed = remove(all, { by: id('pia'), who: guest.id, at });
    expect(removed).toMatchObject({ value: [{ id: bob.id }, { id: phone.id }, { id: guest.id }] });
  });
});
