import { expect, test } from 'vitest';
import { placeOf, type Setting } from './place.ts';

const page = { width: 360, height: 640 };
const popup = { width: 200, height: 100 };
const at = (left: number, top: number, more: Partial<Setting> = {}) => ({
  anchor: { left, top, right: left + 40, bottom: top + 40 },
  popup,
  page,
  rightToLeft: false,
  ...more,
});
const below = { side: 'below', align: 'end', gap: 4 } as const;
const above = { side: 'above', align: 'middle', gap: 6 } as const;

test('what belongs to a button lies at the side that was asked for, its end in line with the button’s', () => {
  expect(placeOf(at(300, 100), below)).toEqual({ top: 144, left: 140 });
  expect(placeOf(at(20, 100, { rightToLeft: true }), below)).toEqual({ top: 144, left: 20 });
});

test('a hint lies over the middle of its button', () => {
  expect(placeOf(at(160, 300), above)).toEqual({ top: 194, left: 80 });
});

test('where there is no room it lies at the other side', () => {
  expect(placeOf(at(300, 590), below)).toMatchObject({ top: 486 });
  expect(placeOf(at(160, 20), above)).toMatchObject({ top: 66 });
});

test('it never lies beyond the edge of the page, whatever its button does', () => {
  expect(placeOf(at(0, 300), below)).toMatchObject({ left: 8 });
  expect(placeOf(at(340, 300), above)).toMatchObject({ left: 152 });
  expect(placeOf(at(0, 300, { popup: { width: 344, height: 2000 } }), below)).toEqual({ top: 8, left: 8 });
});
