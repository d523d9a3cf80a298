import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { expire, nextExpiry } from '../meeting/expire.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok } from '../result.ts';
import { id, meetingOf, person } from '../testing.ts';

const carl = person('carl', { signedIn: true });
const graceMs = 1_000_000;
const four = meetingOf({ organizer: ['olga'], attendee: ['ann', 'abe'], waiting: ['gil'] }, { graceMs });
const leaves = (now: Meeting, who: string, when: number) =>
  apply(now, { type: 'left', id: id(who), reason: 'left', at: when });
const alone = leaves(leaves(four, 'gil', 1), 'olga', 100);

test('[OP-6] guests who are left to themselves go when it is over, and not before', () => {
  expect([four.unattended, alone.unattended]).toEqual([null, 100]);
  expect(nextExpiry(alone)).toBe(1_000_100);
  expect(expire(alone, { at: 1_000_099 })).toEqual(ok([]));
  expect(expire(alone, { at: 1_000_100 })).toEqual(
    ok(['ann', 'abe'].map((who) => ({ type: 'left', id: who, reason: 'unattended', at: 1_000_100 }))),
  );
});

test.each(['internal', 'federated'] as const)('[OP-6] it begins anew after somebody %s was there', (category) => {
  const back = apply(alone, {
    type: 'entered',
    person: { ...carl, category },
    role: 'attendee',
    rule: 'level',
    at: 500,
  });
  expect(back.unattended).toBeNull();
  expect(nextExpiry(back)).toBeNull();
  expect(leaves(back, 'carl', 600).unattended).toBe(600);
});

test('[OP-6] a caller is nobody who is signed in, and the last one out leaves nobody alone', () => {
  const phil = { ...person('phil'), category: 'phone' } as const;
  const called = apply(meetingOf({}), { type: 'entered', person: phil, role: 'attendee', rule: 'phone', at: 50 });
  expect(called.unattended).toBe(50);
  expect(leaves(alone, 'ann', 200).unattended).toBe(100);
  expect(leaves(leaves(alone, 'ann', 200), 'abe', 300).unattended).toBeNull();
});

test('[OP-6] [RC-2] whoever is away is there until they have left, and leaves with that reason', () => {
  const away = apply(leaves(four, 'gil', 1), { type: 'dropped', id: id('olga'), at: 100 });
  expect(away.unattended).toBeNull();
  const lost = expire(away, { at: 120_100 });
  expect(lost.ok && lost.value.reduce(apply, away).unattended).toBe(120_100);
  const dropped = apply(alone, { type: 'dropped', id: id('ann'), at: 900_000 });
  expect(expire(dropped, { at: 1_020_000 })).toMatchObject({
    value: [
      { id: 'ann', reason: 'connection-lost' },
      { id: 'abe', reason: 'unattended' },
    ],
  });
});
