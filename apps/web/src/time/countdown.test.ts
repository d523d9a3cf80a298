import { expect, test } from 'vitest';
import { countdown } from './countdown.ts';

test.each([
  [60_000, 'in 60 seconds'],
  [44_001, 'in 45 seconds'],
  [1_000, 'in 1 second'],
  [10, 'in 1 second'],
  [100_000, 'in 2 minutes'],
  [0, null],
  [-5_000, null],
])('%s ms away is "%s"', (ms, words) => {
  expect(countdown(1000 + ms, 1000, 'en')).toBe(words);
});
