import { apply, type MeetingEvent } from '@foyer/domain';
import { account, id, meetingOf, person } from '@foyer/domain/testing';
import { expect, test } from 'vitest';
import { tiesAfter } from './ties.ts';

const meeting = meetingOf({ organizer: ['olga'] });
const carl = person('carl', { signedIn: true });
const after = (...events: MeetingEvent[]) => tiesAfter(meeting, events.reduce(apply, meeting));
const entered = { type: 'entered', person: carl, role: 'presenter', rule: 'level', at: 1 } as const;

test('[SD-1] whoever comes in with an account, is appointed, or is invited, finds the meeting again', () => {
  expect(after(entered)).toEqual([{ account: account('carl'), tie: 'came', on: true }]);
  expect(after({ type: 'appointed', account: account('cora'), by: null, at: 1 })).toEqual([
    { account: account('cora'), tie: 'organizes', on: true },
  ]);
  const options = { ...meeting.options, invited: [account('ida')] };
  expect(after({ type: 'options-changed', options, by: null, at: 1 })).toEqual([
    { account: account('ida'), tie: 'invited', on: true },
  ]);
});

test('[SD-1] guests have no list, and nothing is new for whoever was there', () => {
  expect(after({ ...entered, person: person('gil') })).toEqual([]);
  const there = apply(meeting, entered);
  expect(tiesAfter(there, apply(there, { type: 'hand-raised', id: id('carl'), at: 2 }))).toEqual([]);
});

test('[SD-1] whoever is dismissed organizes it no more, and whoever was removed does not find it', () => {
  const appointed = apply(meeting, { type: 'appointed', account: account('carl'), by: null, at: 1 });
  const inside = apply(appointed, entered);
  const removed = apply(inside, { type: 'removed', id: id('carl'), by: id('olga'), at: 2 });
  expect(tiesAfter(inside, removed)).toEqual(
    (['organizes', 'came', 'invited'] as const).map((tie) => ({ account: account('carl'), tie, on: false })),
  );
});
