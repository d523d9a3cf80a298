import { describe, expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { expire, nextExpiry } from '../meeting/expire.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf, person } from '../testing.ts';
import { admit } from './admit.ts';
import { admitAll } from './admitAll.ts';
import { deny } from './deny.ts';
import { keepWaiting, keepWaitingFrom } from './keepWaiting.ts';

const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil', 'gus'] });
const at = 5;
const withCapacity = (now: Meeting, capacity: number): Meeting => ({ ...now, options: { ...now.options, capacity } });

describe('admit', () => {
  test.each(['olga', 'pia'])('[LB-1] %s, whose role may admit, lets somebody in', (by) => {
    expect(admit(meeting, { by: id(by), who: id('gil'), at })).toEqual(
      ok([{ type: 'admitted', id: 'gil', by, role: 'attendee', at }]),
    );
  });

  test.each(['ann', 'gil', 'nobody'])('[LB-1] %s may not', (by) => {
    expect(admit(meeting, { by: id(by), who: id('gus'), at })).toEqual(refuse('forbidden'));
  });

  test('[LB-2] a second press changes nothing and is not an error', () => {
    const after = apply(meeting, { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at });
    expect(admit(after, { by: id('olga'), who: id('gil'), at })).toEqual(ok([]));
  });

  test('[LB-2] [LB-11] the press of another changes nothing but the log, which names both', () => {
    const after = apply(meeting, { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at });
    const late = admit(after, { by: id('pia'), who: id('gil'), at: 6 });
    expect(late).toEqual(ok([{ type: 'seconded', id: 'gil', by: 'pia', at: 6 }]));
    expect(late.ok && late.value.reduce(apply, after)).toEqual(after);
  });

  test('[LB-11] whoever denies too late is refused', () => {
    const after = apply(meeting, { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at });
    expect(deny(after, { by: id('pia'), who: id('gil'), at })).toEqual(refuse('not-waiting'));
    const denied = apply(meeting, { type: 'denied', id: id('gil'), by: id('olga'), at });
    expect(admit(denied, { by: id('pia'), who: id('gil'), at })).toEqual(refuse('not-waiting'));
  });

  test('[LB-3] somebody who never knocked cannot be admitted', () => {
    expect(admit(meeting, { by: id('olga'), who: id('zoe'), at })).toEqual(refuse('not-waiting'));
  });

  test('[LB-4] a full meeting refuses', () => {
    expect(admit(withCapacity(meeting, 3), { by: id('olga'), who: id('gil'), at })).toEqual(refuse('meeting-full'));
  });
});

describe('admit all', () => {
  test('[LB-5] lets people in by order of arrival, as many as fit', () => {
    expect(admitAll(withCapacity(meeting, 4), { by: id('olga'), at })).toEqual(
      ok([{ type: 'admitted', id: 'gil', by: 'olga', role: 'attendee', at }]),
    );
  });

  test('[LB-5] refuses when there is room for nobody, and not when nobody waits', () => {
    expect(admitAll(withCapacity(meeting, 3), { by: id('olga'), at })).toEqual(refuse('meeting-full'));
    expect(admitAll(meetingOf({ organizer: ['olga'] }, { capacity: 1 }), { by: id('olga'), at })).toEqual(ok([]));
  });

  test('[LB-1] an attendee may not', () => {
    expect(admitAll(meeting, { by: id('ann'), at })).toEqual(refuse('forbidden'));
  });
});

describe('deny', () => {
  test('[LB-6] somebody whose role may deny turns somebody away', () => {
    expect(deny(meeting, { by: id('pia'), who: id('gil'), at })).toEqual(
      ok([{ type: 'denied', id: 'gil', by: 'pia', at }]),
    );
  });

  test.each(['ann', 'gil', 'nobody'])('[LB-6] %s may not', (by) => {
    expect(deny(meeting, { by: id(by), who: id('gus'), at })).toEqual(refuse('forbidden'));
  });

  test.each(['ann', 'zoe'])('[LB-3] [LB-6] %s does not wait, so cannot be denied', (who) => {
    expect(deny(meeting, { by: id('olga'), who: id(who), at })).toEqual(refuse('not-waiting'));
  });
});

describe('being told', () => {
  const knocked = { type: 'knocked', person: person('zoe'), rule: 'level', at } as const;
  const olga = {
    type: 'entered',
    person: person('olga', { signedIn: true }),
    role: 'organizer',
    rule: 'organizer',
    at: 9,
  } as const;

  test('[LB-9] who knocks while somebody who may admit is inside is heard of at once', () => {
    expect(apply(meeting, knocked).waiting.get(id('zoe'))).toMatchObject({ since: at, told: at });
  });

  test('[LB-9] who comes first is heard of when the first of those comes', () => {
    const early = apply(meetingOf({}), knocked);
    expect(early.waiting.get(id('zoe'))).toMatchObject({ since: at, told: null });
    const later = apply(early, olga);
    expect(later.waiting.get(id('zoe'))).toMatchObject({ since: at, told: 9 });
    const again = apply(later, { ...olga, person: { ...olga.person, id: id('olga-2') }, at: 20 });
    expect(again.waiting.get(id('zoe'))).toMatchObject({ told: 9 });
  });
});

describe('expire', () => {
  const limited = meetingOf({ organizer: ['olga'], waiting: ['gil', 'gus'] }, { lobbyLimitMs: 1_000 });

  test('[LB-7] nobody is timed out before the limit, everybody at it', () => {
    expect(expire(limited, { at: 999 })).toEqual(ok([]));
    expect(expire(limited, { at: 1_000 })).toEqual(
      ok([
        { type: 'timed-out', id: 'gil', at: 1_000 },
        { type: 'timed-out', id: 'gus', at: 1_000 },
      ]),
    );
  });

  test('[LB-7] the next limit is that of whoever has waited longest', () => {
    expect(nextExpiry(limited)).toBe(1_000);
    expect(nextExpiry(meetingOf({ organizer: ['olga'] }))).toBeNull();
  });
});

describe('keep waiting', () => {
  const limited = meetingOf({ waiting: ['gil'] }, { lobbyLimitMs: 1_000 });

  test('[LB-10] from four fifths on, for as long again', () => {
    expect(keepWaitingFrom(limited, { until: 1_000 })).toBe(800);
    const kept = keepWaiting(limited, { by: id('gil'), at: 800 });
    expect(kept).toEqual(ok([{ type: 'kept-waiting', id: 'gil', at: 800 }]));
    const after = kept.ok ? kept.value.reduce(apply, limited) : limited;
    expect(after.waiting.get(id('gil'))).toMatchObject({ since: 0, until: 1_800 });
    expect(expire(after, { at: 1_799 })).toEqual(ok([]));
    expect(expire(after, { at: 1_800 })).toMatchObject({ value: [{ type: 'timed-out' }] });
  });

  test('[LB-10] earlier it changes nothing, and nobody waits on for another', () => {
    expect(keepWaiting(limited, { by: id('gil'), at: 799 })).toEqual(ok([]));
    expect(keepWaiting(limited, { by: id('olga'), at: 900 })).toEqual(refuse('not-waiting'));
  });
});
