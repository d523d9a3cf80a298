/** So many pictures a second are enough for a face. */
const MOST_PER_S = 15;
/** Of the page's time, work on pictures takes no larger share. */
const SHARE = 0.4;
/** In pixels: what is wider is made smaller first. */
const WIDEST = 640;

/** How long to rest, in ms, after work on a picture that took so many ms. */
export function restAfter(tookMs: number): number {
  return Math.max(1_000 / MOST_PER_S - tookMs, (tookMs * (1 - SHARE)) / SHARE);
}

/** How large a blurred picture is made of one of this size, in pixels. */
export function sizeOf({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(1, WIDEST / width);
  // Encoders want even numbers.
  const even = (length: number) => 2 * Math.round((length * scale) / 2);
  return { width: even(width), height: even(height) };
}
