import { expect, test } from 'vitest';
import { elapsed, minutesSince } from './elapsed.ts';

test.each([
  [0, '0:00'],
  [7_900, '0:07'],
  [750_000, '12:30'],
  [3_723_000, '1:02:03'],
  [-5_000, '0:00'],
])('%s ms are %s', (ms, clock) => {
  expect(elapsed(1000, 1000 + ms)).toBe(clock);
});

test('minutes are whole, and never negative', () => {
  expect(minutesSince(0, 119_000)).toBe(1);
  expect(minutesSince(10_000, 0)).toBe(0);
});
