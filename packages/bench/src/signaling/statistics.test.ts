import { expect, test } from 'vitest';
import { growth, median, spread } from './statistics.ts';

test('the middle of an odd and of an even number of samples', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(() => median([])).toThrow('nothing');
});

test('the spread leaves out what is far from the others', () => {
  expect(spread([1, 2, 3, 4, 5, 6, 7, 8, 1_000])).toBe(4);
});

test('what costs the same for each grows in proportion, what looks at everybody grows with the square', () => {
  const sizes = [10, 100, 1_000, 5_000];
  const exponent = (cost: (size: number) => number) => growth(sizes.map((size) => ({ size, cost: cost(size) })));
  expect(exponent(() => 7)).toBeCloseTo(0);
  expect(exponent((size) => 7 * size)).toBeCloseTo(1);
  expect(exponent((size) => 7 * size * size)).toBeCloseTo(2);
});
