import { expect, test } from 'vitest';
import { copiesFor } from './copies.ts';

test('[VW-9] no larger copy is sent than somebody needs, and none where nobody looks', () => {
  expect(copiesFor(2)).toEqual([true, true, true]);
  expect(copiesFor(1)).toEqual([true, true, false]);
  expect(copiesFor(0)).toEqual([true, false, false]);
  expect(copiesFor(null)).toEqual([false, false, false]);
});
