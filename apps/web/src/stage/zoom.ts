/**
 * Which part of a picture is looked at: `scale` times as large as the whole, from `left` and `top` on, both as shares of the
 * picture (0: its edge). What is looked at never leaves the picture.
 */
export interface Zoom {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A point of the frame, or a way across it, as shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Zoom = { scale: 1, left: 0, top: 0 };
/** A screen of 1920 pixels in a window of 480 is then shown pixel by pixel. */
export const LARGEST = 4;
/** What one press of a button does. */
export const STEP = 1.5;

/** Larger by a factor, or smaller; what is under that point stays there, as far as the edges allow. */
export function zoomAt(zoom: Zoom, factor: number, { x, y }: Point): Zoom {
  const scale = Math.min(LARGEST, Math.max(1, zoom.scale * factor));
  const gained = 1 / zoom.scale - 1 / scale;
  return within({ scale, left: zoom.left + x * gained, top: zoom.top + y * gained });
}

/** Moves the picture by that much of the frame, as a hand would. */
export function pan({ scale, left, top }: Zoom, { x, y }: Point): Zoom {
  return within({ scale, left: left - x / scale, top: top - y / scale });
}

/** As CSS has it, about the corner where left and top are 0. */
export function transformOf({ scale, left, top }: Zoom): string {
  const share = (part: number) => `${(-part * scale * 100).toFixed(3)}%`;
  return `translate(${share(left)}, ${share(top)}) scale(${scale.toFixed(4)})`;
}

function within({ scale, left, top }: Zoom): Zoom {
  const last = 1 - 1 / scale;
  const kept = (at: number) => Math.min(last, Math.max(0, at));
  return { scale, left: kept(left), top: kept(top) };
}
