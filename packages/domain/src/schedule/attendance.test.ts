import { expect, test } from 'vitest';
import type { MeetingEvent } from '../meeting/events.ts';
import { id, person } from '../testing.ts';
import { attendance } from './attendance.ts';

const olga = person('olga', { signedIn: true });
const gil = person('gil');
const log: MeetingEvent[] = [
  { type: 'entered', person: olga, role: 'organizer', rule: 'organizer', at: 1 },
  { type: 'knocked', person: gil, rule: 'level', at: 2 },
  { type: 'knocked', person: person('gus'), rule: 'level', at: 3 },
  { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 4 },
  { type: 'denied', id: id('gus'), by: id('olga'), at: 5 },
  { type: 'left', id: id('gil'), reason: 'connection-lost', at: 6 },
];
const guest = { name: 'gil', verifiedName: null, category: 'anonymous' };
const admitted = { ...guest, came: 4, rule: null, admittedBy: 'olga', left: 6, why: 'connection-lost' };

test('[AT-1] who came, how, and until when; whoever only waited is on no line', () => {
  expect(attendance(log)).toEqual([
    {
      ...{ name: 'olga', verifiedName: 'olga', category: 'internal' },
      ...{ came: 1, rule: 'organizer', admittedBy: null, left: null, why: null },
    },
    admitted,
  ]);
});

test('[AT-1] whoever comes again has another line, and the end of the meeting ends them all', () => {
  const again: MeetingEvent[] = [
    ...log,
    { type: 'entered', person: gil, role: 'attendee', rule: 'level', at: 7 },
    { type: 'put-back', id: id('gil'), by: null, at: 8 },
    { type: 'let-in', id: id('gil'), by: null, rule: 'level', role: 'attendee', at: 9 },
    { type: 'ended', by: id('olga'), at: 10 },
  ];
  expect(attendance(again).slice(1)).toEqual([
    admitted,
    { ...admitted, came: 7, rule: 'level', admittedBy: null, left: 8, why: 'put-back' },
    { ...admitted, came: 9, rule: 'level', admittedBy: null, left: 10, why: 'ended' },
  ]);
  expect(attendance(again)[0]).toMatchObject({ left: 10, why: 'ended' });
});

test.each(['removed', 'cancelled'] as const)('[AT-1] %s', (type) => {
  const end = (
    type === 'removed' ? { type, id: id('olga'), by: id('olga'), at: 7 } : { type, by: null, at: 7 }
  ) as MeetingEvent;
  expect(attendance([...log, end])[0]).toMatchObject({ left: 7, why: type === 'removed' ? 'removed' : 'ended' });
});
