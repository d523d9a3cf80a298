import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grid } from './grid.ts';

const cases = {
  count: fc.integer({ min: 1, max: 49 }),
  width: fc.integer({ min: 240, max: 3000 }),
  height: fc.integer({ min: 160, max: 2000 }),
  gap: fc.integer({ min: 0, max: 16 }),
};

test('everybody has a place, whole, at 16:9', () => {
  fc.assert(
    fc.property(fc.record(cases), ({ count, ...space }) => {
      const { columns, rows, tileWidth, tileHeight } = grid(count, space);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect((columns - 1) * rows).toBeLessThan(count);
      expect(tileWidth * columns + space.gap * (columns - 1)).toBeLessThanOrEqual(space.width);
      expect(tileHeight * rows + space.gap * (rows - 1)).toBeLessThanOrEqual(space.height);
      expect(Math.abs(tileHeight - (tileWidth * 9) / 16)).toBeLessThanOrEqual(1);
    }),
  );
});

test('no other number of columns would make larger tiles', () => {
  fc.assert(
    fc.property(fc.record(cases), fc.integer({ min: 1, max: 49 }), ({ count, ...space }, columns) => {
      const rows = Math.ceil(count / columns);
      const wide = (space.width - space.gap * (columns - 1)) / columns;
      const high = (space.height - space.gap * (rows - 1)) / rows;
      expect(grid(count, space).tileWidth).toBeGreaterThanOrEqual(Math.floor(Math.min(wide, (high * 16) / 9)));
    }),
  );
});

test.each([
  { count: 1, width: 1600, height: 900, columns: 1 },
  { count: 2, width: 1600, height: 700, columns: 2 },
  { count: 2, width: 360, height: 640, columns: 1 },
  { count: 4, width: 1600, height: 900, columns: 2 },
  { count: 9, width: 1600, height: 900, columns: 3 },
])('$count people on $width x $height stand in $columns columns', ({ count, width, height, columns }) => {
  expect(grid(count, { width, height, gap: 8 }).columns).toBe(columns);
});

test('no room is no reason to fail', () => {
  expect(grid(3, { width: 0, height: 0, gap: 8 })).toMatchObject({ tileWidth: 0, tileHeight: 0 });
});
