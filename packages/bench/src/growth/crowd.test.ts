import { expect, test } from 'vitest';
import { counts } from './crowd.ts';

test('in a small meeting everybody counts, in a large one about as many as there is time for, and not those who talk', () => {
  const who = (people: number) =>
    Array.from({ length: people }, (_, turn) => turn).filter((turn) => counts(turn, people));
  expect(who(3)).toEqual([0, 1, 2]);
  expect(who(25).length).toBe(25);
  expect(who(200).length).toBe(25);
  expect(who(200).slice(0, 2)).toEqual([7, 15]);
  expect(who(200).at(-1)).toBe(199);
});
