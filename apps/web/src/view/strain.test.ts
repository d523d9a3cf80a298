import { expect, test } from 'vitest';
import { NO_STRAIN, type Strain, strained } from './strain.ts';

const looks = (strain: Strain, times: number, frames: { shown: number; dropped: number }) => {
  let now = strain;
  for (let one = 0; one < times; one++) now = strained(now, frames);
  return now;
};

const bad = { shown: 70, dropped: 30 };
const good = { shown: 100, dropped: 0 };

test('a machine that cannot keep up is sent smaller pictures, down to a quarter', () => {
  expect(looks(NO_STRAIN, 1, bad).scale).toBe(1 / 2);
  expect(looks(NO_STRAIN, 9, bad).scale).toBe(1 / 4);
});

test('after a calm minute it is tried again; one bad moment begins the minute anew', () => {
  const half = looks(NO_STRAIN, 1, bad);
  expect(looks(half, 11, good).scale).toBe(1 / 2);
  expect(looks(half, 12, good).scale).toBe(1);
  expect(looks(strained(looks(half, 11, good), { shown: 90, dropped: 10 }), 11, good).scale).toBe(1 / 2);
});

test('where nothing is shown nothing is learned', () => {
  expect(strained(NO_STRAIN, { shown: 0, dropped: 0 })).toEqual(NO_STRAIN);
});
