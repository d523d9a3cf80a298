import { expect, test } from 'vitest';
import { coveredBy } from './screenKeyboard.ts';

const phone = { windowHeight: 640, height: 640, scale: 1 };

test('a keyboard covers what cannot be seen any more', () => {
  expect(coveredBy(phone)).toBe(0);
  expect(coveredBy({ ...phone, height: 320.4 })).toBe(320);
});

test('where the page becomes smaller, nothing of it is covered', () => {
  expect(coveredBy({ ...phone, windowHeight: 320, height: 320 })).toBe(0);
});

test('neither a bar of the browser nor two fingers are a keyboard', () => {
  expect(coveredBy({ ...phone, height: 584 })).toBe(0);
  expect(coveredBy({ ...phone, height: 320, scale: 2 })).toBe(0);
});
