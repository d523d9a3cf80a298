import { expect, test } from 'vitest';
import { inReadingOrder, nextInRow } from './Toolbar.tsx';

test.each([
  ['ArrowRight', 3, 0],
  ['ArrowRight', 1, 2],
  ['ArrowLeft', 0, 3],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['Enter', 1, null],
])('%s leads from place %i of four to %s', (key, at, next) => {
  expect(nextInRow(key, at, 4)).toBe(next);
});

test('[LG-3] from right to left, the arrow that points to the left leads on', () => {
  expect(['ArrowLeft', 'ArrowRight', 'End'].map((key) => inReadingOrder(key, 'rtl'))).toEqual([
    'ArrowRight',
    'ArrowLeft',
    'End',
  ]);
  expect(inReadingOrder('ArrowLeft', 'ltr')).toBe('ArrowLeft');
});
