import { expect, test } from 'vitest';
import { dueIn } from './readOut.ts';

const gil = { name: 'Gil', at: 10_000 };

test('the first one to speak is named at once', () => {
  expect(dueIn('Gil', null, 10_000)).toBe(0);
});

test('nobody is named while nobody speaks, and nobody twice in a row', () => {
  expect(dueIn(null, null, 10_000)).toBeNull();
  expect(dueIn(null, gil, 99_000)).toBeNull();
  expect(dueIn('Gil', gil, 99_000)).toBeNull();
});

test('the next one is named five seconds after the last, and at once when those are over', () => {
  expect(dueIn('Olga', gil, 10_000)).toBe(5_000);
  expect(dueIn('Olga', gil, 13_500)).toBe(1_500);
  expect(dueIn('Olga', gil, 15_000)).toBe(0);
  expect(dueIn('Olga', gil, 60_000)).toBe(0);
});
