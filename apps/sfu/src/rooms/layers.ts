import type { Layer } from '../media/engine.ts';

/** A camera is 960 pixels wide, and sent in three copies scaled down by 4, 2 and 1: how wide each is, in pixels. */
const WIDTHS: readonly (readonly [Layer, number])[] = [
  [0, 240],
  [1, 480],
];

/** The whole of it: for a screen always, and for what there is no copy of. */
export const WHOLE: Layer = 2;

/** The smallest copy of a camera that fills a place of this width in device pixels (VW-4). */
export function layerFor(width: number): Layer {
  return WIDTHS.find(([, own]) => own >= width)?.[0] ?? WHOLE;
}
