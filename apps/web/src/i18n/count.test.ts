import { expect, test } from 'vitest';
import { count } from './count.ts';
import { inARow, inDigits, inUnits } from './say.ts';

const people = { one: '{number} person', other: '{number} people' };

test('one is one, and everything else is several', () => {
  expect([0, 1, 2, 1200].map((number) => count(people, number))).toEqual([
    '0 people',
    '1 person',
    '2 people',
    '1,200 people',
  ]);
});

test('numbers, units and rows are said as the language has them', () => {
  expect(inDigits(12_345.5)).toBe('12,345.5');
  expect(inUnits(4, 'minute')).toBe('4 min');
  expect(inUnits(1.5, 'hour', { unitDisplay: 'long' })).toBe('1.5 hours');
  expect(inUnits(0.32, 'gigabyte', { maximumSignificantDigits: 1 })).toBe('0.3 GB');
  expect(inARow(['a', 'b', 'c'])).toBe('a, b, c');
});
