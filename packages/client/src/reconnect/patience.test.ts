import { expect, test } from 'vitest';
import { answerPatience, retryDelay, verdictOn } from './patience.ts';

test('the first attempt is made at once, later ones wait, none longer than five seconds', () => {
  const delays = Array.from({ length: 10 }, (_, attempt) => retryDelay(attempt));
  expect(delays[0]).toBe(0);
  expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
  expect(delays.at(-1)).toBe(5_000);
});

test.each(['unreachable', 'rate-limited', 'capacity', 'internal'] as const)(
  '%s is no end, for as long as a place is kept',
  (code) => {
    expect(verdictOn(code, 119_000)).toBe('try-again');
    expect(verdictOn(code, 150_000)).toBe('connection-lost');
  },
);

test.each(['removed', 'meeting-ended'] as const)('%s is the end', (code) => {
  expect(verdictOn(code, 0)).toBe(code);
});

test.each(['token-expired', 'token-replayed', 'token-invalid', 'proof-invalid', 'not-found'] as const)(
  '%s: the place is gone',
  (code) => {
    expect(verdictOn(code, 0)).toBe('connection-lost');
  },
);

test('connections that lead nowhere any more are tried within half a minute, all of them; then slow lines get their time', () => {
  const tried = Array.from({ length: 6 }, (_, attempt) => retryDelay(attempt) + answerPatience(attempt));
  expect(tried.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(30_000);
  expect(answerPatience(6)).toBe(10_000);
});
