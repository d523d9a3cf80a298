import { expect, test } from 'vitest';
import { isConstrained } from './constrained.ts';
import { startsWith } from './layout.ts';

const desk = { width: 1440, height: 900, coarse: false, saveData: false };

test.each([
  ['a wide window', desk, false],
  ['a window of 640', { ...desk, width: 640 }, false],
  ['a window under 640', { ...desk, width: 639 }, true],
  ['a low window with a mouse', { ...desk, height: 300 }, false],
  ['a phone on its side', { ...desk, width: 844, height: 390, coarse: true }, true],
  ['a tablet', { ...desk, width: 1024, height: 768, coarse: true }, false],
  ['a finger on a short side of 500', { ...desk, width: 900, height: 500, coarse: true }, false],
  ['data saver', { ...desk, saveData: true }, true],
])('%s', (_, surroundings, constrained) => {
  expect(isConstrained(surroundings)).toBe(constrained);
});

test('what nobody has chosen the window decides; a choice stands in every window', () => {
  expect(startsWith(null, true)).toBe('speaker');
  expect(startsWith(null, false)).toBe('gallery');
  expect(startsWith('gallery', true)).toBe('gallery');
  expect(startsWith('speaker', false)).toBe('speaker');
});
