import { expect, test } from 'vitest';
import { producing, scalesOf } from './encodings.ts';

test.each([
  { width: 1280, height: 720, scales: [4, 2, 1] },
  { width: 960, height: 540, scales: [4, 2, 1] },
  { width: 540, height: 960, scales: [4, 2, 1] },
  { width: 640, height: 480, scales: [2, 1, null] },
  { width: 480, height: 270, scales: [2, 1, null] },
  { width: 320, height: 240, scales: [1, null, null] },
])(
  '[VW-4] of a camera of $width by $height the whole is always a copy, and no copy is left out',
  ({ scales, ...size }) => {
    expect(scalesOf(size)).toEqual(scales);
    const { encodings = [] } = producing('camera', size);
    expect(encodings.map(({ active, scaleResolutionDownBy }) => (active ? scaleResolutionDownBy : null))).toEqual(
      scales,
    );
  },
);

test('a browser that does not tell the size of a camera sends all copies', () => {
  expect(producing('camera').encodings?.every(({ active }) => active)).toBe(true);
});

test('[VW-11] every copy of pictures comes in layers of time, and a screen with all of its pixels', () => {
  for (const source of ['camera', 'screen'] as const)
    for (const { scalabilityMode } of producing(source).encodings ?? []) expect(scalabilityMode).toBe('L1T3');
  for (const { scaleResolutionDownBy } of producing('screen').encodings ?? []) expect(scaleResolutionDownBy).toBe(1);
});
