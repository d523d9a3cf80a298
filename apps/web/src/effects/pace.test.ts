import { expect, test } from 'vitest';
import { restAfter, sizeOf } from './pace.ts';

test('[EF-3] no more than 15 pictures a second are worked on, for no more than two fifths of the time', () => {
  expect(restAfter(0)).toBeCloseTo(66.7, 1);
  expect(restAfter(10)).toBeCloseTo(56.7, 1);
  expect(restAfter(100)).toBeCloseTo(150, 1);
});

test('[EF-3] a blurred picture is 640 pixels wide at the most, and keeps its shape', () => {
  expect(sizeOf({ width: 1_920, height: 1_080 })).toEqual({ width: 640, height: 360 });
  expect(sizeOf({ width: 320, height: 180 })).toEqual({ width: 320, height: 180 });
  expect(sizeOf({ width: 720, height: 1_281 })).toEqual({ width: 640, height: 1_138 });
});
