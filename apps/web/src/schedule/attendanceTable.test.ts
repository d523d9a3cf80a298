import type { MeetingVisit } from '@foyer/client';
import { expect, test } from 'vitest';
import { asCsv, byDay } from './attendanceTable.ts';

const visit: MeetingVisit = {
  name: 'Gil',
  verifiedName: null,
  category: 'anonymous',
  came: Date.UTC(2026, 2, 22, 9),
  rule: null,
  admittedBy: 'Olga',
  left: null,
  why: null,
};

test('by day, in the zone of the meeting, the latest first', () => {
  const late = { ...visit, name: 'Gus', came: Date.UTC(2026, 2, 22, 23, 30) };
  const days = byDay([visit, { ...visit, name: 'Ann' }, late], 'Europe/Berlin');
  expect(days.map(({ day, visits }) => [day, visits.map(({ name }) => name)])).toEqual([
    ['Mon, March 23, 2026', ['Gus']],
    ['Sun, March 22, 2026', ['Gil', 'Ann']],
  ]);
});

test('one line each', () => {
  expect(asCsv([visit]).split('\r\n')[1]).toBe('"Gil","","guest","2026-03-22T09:00:00.000Z","","admitted by Olga"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1'])('%j is no formula', (name) => {
  expect(asCsv([{ ...visit, name }])).toContain(`"'${name}"`);
});

test('a quote ends nothing', () => {
  expect(asCsv([{ ...visit, name: 'a","=1' }])).toContain('"a"",""=1"');
});
