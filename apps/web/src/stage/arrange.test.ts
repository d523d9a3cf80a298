import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeGallery, arrangeSpeaker, CAPTION, type Large } from './arrange.ts';

const desk = { width: 1400, height: 660, gap: 8 };
const phone = { width: 344, height: 500, gap: 8 };
const camera = { source: 'camera' } as const;
const screen = { source: 'screen', format: 16 / 9 } as const;
const spaces = fc.record({
  width: fc.integer({ min: 300, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
  gap: fc.constant(8),
});
const larges: fc.Arbitrary<Large> = fc.oneof(
  fc.constant(camera),
  fc.record({ source: fc.constant('screen' as const), format: fc.double({ min: 0.3, max: 4, noNaN: true }) }),
);

test('without anything large it is a grid, of as many as can still be recognised', () => {
  expect(arrangeGallery(4, null, desk)).toMatchObject({ shape: 'grid', columns: 2, shown: 4 });
  expect(arrangeGallery(30, null, desk).shown).toBe(30);
  expect(arrangeGallery(200, null, desk).shown).toBe(49);
  const { shown, tile } = arrangeGallery(30, null, phone);
  expect(shown).toBeLessThan(30);
  expect(tile.width).toBeGreaterThanOrEqual(144);
});

test('the tiles stand beside what is large, or below it where it is narrow', () => {
  expect(arrangeGallery(4, screen, desk).shape).toBe('beside');
  expect(arrangeGallery(4, screen, phone).shape).toBe('below');
});

test('on a phone a screen takes the height it needs, and leaves the rest to the people', () => {
  const { large, tile } = arrangeGallery(4, screen, phone);
  expect(large).toEqual({ width: 344, height: 193 + CAPTION });
  expect(tile.width).toBe(168);
});

test('where the tiles would be too small there are fewer', () => {
  expect(arrangeGallery(9, screen, desk).shown).toBe(9);
  const { shown, tile } = arrangeGallery(9, camera, phone);
  expect(shown).toBeLessThan(9);
  expect(tile.width).toBeGreaterThanOrEqual(96);
});

test('with nobody beside it, what is large has all the room', () => {
  expect(arrangeGallery(0, camera, desk)).toMatchObject({ large: { width: 1173, height: 660 }, shown: 0 });
});

test('what is large and the tiles have room beside each other, always', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), larges, spaces, (count, what, space) => {
      const { shape, large, tile, columns, shown } = arrangeGallery(count, what, space);
      const rows = Math.ceil(shown / columns);
      const strip = {
        width: columns * tile.width + (columns - 1) * space.gap,
        height: rows * tile.height + (rows - 1) * space.gap,
      };
      expect(Math.max(large.width, strip.width)).toBeLessThanOrEqual(space.width);
      expect(Math.max(large.height, strip.height)).toBeLessThanOrEqual(space.height);
      if (shape === 'beside') expect(large.width + space.gap + strip.width).toBeLessThanOrEqual(space.width);
      else expect(large.height + space.gap + strip.height).toBeLessThanOrEqual(space.height);
    }),
  );
});

test('of a screen nothing is cut off', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 4, noNaN: true }), spaces, (format, space) => {
      const { large } = arrangeSpeaker({ source: 'screen', format }, space);
      expect(Math.abs((large.height - CAPTION) * format - large.width)).toBeLessThan(2 + format);
    }),
  );
});

test('speaker only: oneself in a corner of a camera, and beside a screen, of which nothing is hidden', () => {
  expect(arrangeSpeaker(camera, phone)).toMatchObject({ shape: 'over', large: { width: 344, height: 500 } });
  expect(arrangeSpeaker(camera, desk)).toMatchObject({ shape: 'over', large: { width: 1173, height: 660 } });
  expect(arrangeSpeaker(screen, desk)).toMatchObject({ shape: 'beside', corner: true });
  expect(arrangeSpeaker(screen, phone)).toMatchObject({ shape: 'below', large: { width: 344 } });
});
