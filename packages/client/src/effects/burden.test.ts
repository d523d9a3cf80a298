import { expect, test } from 'vitest';
import { Burden, type Measure } from './burden.ts';

/** When the machine is found to be too busy, in ms; null: never. */
function tooBusyAt(device: 'microphone' | 'camera', measures: readonly Measure[]): number | null {
  const burden = new Burden(device);
  return measures.find((measure) => burden.add(measure))?.at ?? null;
}
const every = (gapMs: number, ms: number, of: Measure['of'] = 'task') =>
  Array.from({ length: 200 }, (_, index): Measure => ({ of, ms, at: (index + 1) * gapMs }));

test('[EF-3] a page that stands still for most of six seconds is too busy to blur, and later to reduce noise', () => {
  expect(tooBusyAt('camera', every(1_000, 300))).toBe(null);
  expect(tooBusyAt('camera', every(1_000, 600))).toBe(6_000);
  expect(tooBusyAt('microphone', every(1_000, 600))).toBe(null);
  expect(tooBusyAt('microphone', every(1_000, 900))).toBe(6_000);
});

test('[EF-3] one long standstill is enough, and a short one is forgiven as soon as it is past', () => {
  expect(tooBusyAt('camera', [{ of: 'task', ms: 3_500, at: 4_000 }])).toBe(4_000);
  const twice = [10_000, 17_000].map((at): Measure => ({ of: 'task', ms: 2_000, at }));
  expect(tooBusyAt('camera', twice)).toBe(null);
});

test('[EF-3] pictures that take too long on average are too much; single slow ones, and the first, are not', () => {
  expect(tooBusyAt('camera', every(250, 60, 'picture'))).toBe(null);
  expect(tooBusyAt('camera', every(500, 250, 'picture'))).toBe(5_000);
  expect(tooBusyAt('camera', [{ of: 'picture', ms: 1_500, at: 1_500 }])).toBe(null);
});
