import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST, pan, transformOf, WHOLE, type Zoom, zoomAt } from './zoom.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const way = fc.double({ min: -2, max: 2, noNaN: true });
const act = fc.oneof(
  fc.record({ zoom: fc.double({ min: 0.1, max: 10, noNaN: true }), x: share, y: share }),
  fc.record({ zoom: fc.constant(null), x: way, y: way }),
);

test('whatever is done, what is looked at stays within the picture', () => {
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const zoom = acts.reduce<Zoom>(
        (at, { zoom: factor, x, y }) => (factor === null ? pan(at, { x, y }) : zoomAt(at, factor, { x, y })),
        WHOLE,
      );
      expect(zoom.scale).toBeGreaterThanOrEqual(1);
      expect(zoom.scale).toBeLessThanOrEqual(LARGEST);
      for (const edge of [zoom.left, zoom.top]) {
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge + 1 / zoom.scale).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('what is under the pointer stays there while it grows', () => {
  fc.assert(
    fc.property(share, share, fc.double({ min: 1, max: LARGEST, noNaN: true }), (x, y, factor) => {
      const zoom = zoomAt(WHOLE, factor, { x, y });
      expect(zoom.left + x / zoom.scale).toBeCloseTo(x, 6);
      expect(zoom.top + y / zoom.scale).toBeCloseTo(y, 6);
    }),
  );
});

test('growing and shrinking at one point leads back to the whole', () => {
  expect(zoomAt(zoomAt(WHOLE, 3, { x: 0.3, y: 0.9 }), 1 / 3, { x: 0.3, y: 0.9 })).toEqual(WHOLE);
});

test('the picture follows the hand', () => {
  const zoom = zoomAt(WHOLE, 2, { x: 0.5, y: 0.5 });
  expect(pan(zoom, { x: 0.1, y: 0 }).left).toBeCloseTo(zoom.left - 0.05);
  expect(transformOf(zoom)).toBe('translate(-50.000%, -50.000%) scale(2.0000)');
});
