import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeGallery, arrangeSpeaker, type Large } from './arrange.ts';

const desk = { width: 1400, height: 660, gap: 8 };
const phone = { width: 344, height: 460, gap: 8 };
const spaces = {
  width: fc.integer({ min: 300, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
  gap: fc.constant(8),
};

test('without anything large it is the grid of today', () => {
  expect(arrangeGallery(4, null, desk)).toMatchObject({ shape: 'grid', columns: 2, shown: 4 });
  expect(arrangeGallery(30, null, desk).shown).toBe(9);
});

test('the tiles stand beside what is large, or below it where it is narrow', () => {
  expect(arrangeGallery(4, 'screen', desk).shape).toBe('beside');
  expect(arrangeGallery(4, 'screen', phone).shape).toBe('below');
});

test('where the tiles would be too small there are fewer', () => {
  expect(arrangeGallery(9, 'screen', desk).shown).toBe(9);
  const { shown, tile } = arrangeGallery(9, 'screen', phone);
  expect(shown).toBeLessThan(9);
  expect(tile.width).toBeGreaterThanOrEqual(80);
});

test('with nobody beside it, what is large has all the room', () => {
  expect(arrangeGallery(0, 'screen', desk)).toMatchObject({ large: { width: 1400, height: 660 }, shown: 0 });
});

test.each(['camera', 'screen'] as Large[])('large %s and tiles have room beside each other, always', (large) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.record(spaces), (count, space) => {
      const { shape, large: place, tile, columns, shown } = arrangeGallery(count, large, space);
      const rows = Math.ceil(shown / columns);
      const strip = {
        width: columns * tile.width + (columns - 1) * space.gap,
        height: rows * tile.height + (rows - 1) * space.gap,
      };
      expect(Math.max(place.width, strip.width)).toBeLessThanOrEqual(space.width);
      expect(Math.max(place.height, strip.height)).toBeLessThanOrEqual(space.height);
      if (shape === 'beside') expect(place.width + space.gap + strip.width).toBeLessThanOrEqual(space.width);
      else expect(place.height + space.gap + strip.height).toBeLessThanOrEqual(space.height);
    }),
  );
});

test('speaker only: oneself in a corner of a camera, and beside a screen, of which nothing is hidden', () => {
  expect(arrangeSpeaker('camera', phone)).toMatchObject({ shape: 'over', large: { width: 344, height: 460 } });
  expect(arrangeSpeaker('camera', desk)).toMatchObject({ shape: 'over', large: { width: 1173, height: 660 } });
  expect(arrangeSpeaker('screen', desk)).toMatchObject({ shape: 'beside', large: { width: 1184, height: 660 } });
  expect(arrangeSpeaker('screen', phone)).toMatchObject({ shape: 'below', large: { width: 344 } });
});
