import { expect, test } from 'vitest';
import { type Load, loadOf } from './load.ts';

const over = (...shares: number[]) => {
  let load: Load = 'calm';
  return shares.map((share) => {
    load = loadOf(load, share);
    return load;
  });
};

test('[MD-11] it is busy, and full, for as long as it is well above what it was; not to and fro', () => {
  expect(over(0.5, 0.74, 0.75, 0.61, 0.59)).toEqual(['calm', 'calm', 'busy', 'busy', 'calm']);
  expect(over(0.95, 0.81, 0.79, 0.61, 0.5)).toEqual(['full', 'full', 'busy', 'busy', 'calm']);
  expect(over(0.89, 0.9)).toEqual(['busy', 'full']);
});
