import { apply } from '@foyer/domain';
import { id, meetingOf } from '@foyer/domain/testing';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { rosterDifference } from './difference.ts';
import { Rosters } from './rosters.ts';

const meeting = meetingOf({ organizer: ['olga'], attendee: ['ann'], waiting: ['gil'] });
const cameraOn = (who: string, on: boolean) =>
  ({ type: 'switched', id: id(who), device: 'camera', on, at: 1 }) as const;

test('the difference between two moments: who is new or different, and who is gone', () => {
  const after = apply(apply(meeting, cameraOn('olga', true)), { type: 'left', id: id('ann'), reason: 'left', at: 1 });
  const { put, gone } = rosterDifference(meeting, after);
  expect(put.map((person) => person.id)).toEqual(['olga']);
  expect(gone).toEqual(['ann']);
});

test('a change is told at once, those that follow quickly go together, and the numbers leave no gap', () => {
  const clock = new FakeClock();
  const told: unknown[] = [];
  const rosters = new Rosters(clock, (_, change) => told.push(change));
  let now = meeting;
  const happens = (on: boolean) => {
    const before = now;
    const event = cameraOn('ann', on);
    now = apply(now, event);
    rosters.record({ before, events: [event], after: now });
    rosters.release(now.id);
  };
  happens(true);
  expect(told).toMatchObject([{ after: 0, number: 1, put: [{ id: 'ann', camera: true }] }]);
  happens(false);
  happens(true);
  happens(false);
  expect(told).toHaveLength(1);
  clock.advance(250);
  expect(told[1]).toMatchObject({ after: 1, number: 4, put: [{ id: 'ann', camera: false }], gone: [] });
  expect(rosters.read(now).number).toBe(4);
});

test('whoever came and went between two tellings is only gone', () => {
  const clock = new FakeClock();
  const told: unknown[] = [];
  const rosters = new Rosters(clock, (_, change) => told.push(change));
  const admitted = { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 1 } as const;
  const left = { type: 'left', id: id('gil'), reason: 'left', at: 2 } as const;
  const inside = apply(meeting, admitted);
  rosters.record({ before: meeting, events: [admitted], after: inside });
  rosters.record({ before: inside, events: [left], after: apply(inside, left) });
  rosters.release(meeting.id);
  expect(told).toMatchObject([{ number: 2, put: [], gone: ['gil'] }]);
});
