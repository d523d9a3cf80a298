import { expect, test } from 'vitest';
import { initials, toneOf } from './initials.ts';

test.each([
  ['Ana', 'A'],
  ['ana maria silva', 'AS'],
  ['  Dee   Dee ', 'DD'],
  ['Ólafur Þór', 'ÓÞ'],
  ['佐藤 花子', '佐花'],
  ['👩‍🚀 Kim', '👩‍🚀K'],
  ['Kim (Acme)', 'KA'],
  ['دانة منصور', 'د\u200cم'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('a name keeps its tone', () => {
  expect(toneOf('Ana', 6)).toBe(toneOf('Ana', 6));
  expect(new Set(['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Flo'].map((name) => toneOf(name, 6))).size).toBeGreaterThan(2);
});
