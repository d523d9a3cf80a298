/** What a page has to do with. Lengths in CSS pixels. */
export interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** The pointer is a finger. */
  readonly coarse: boolean;
  /** The person asks for little data. */
  readonly saveData: boolean;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
  /** CSS pixels in a rem: larger where the person reads larger letters. */
  readonly rem: number;
}

const NARROW = 640;
const SHORT = 500;

/** Whether more than one picture would be too much for this window, or for this line. */
export function isConstrained({ width, height, coarse, saveData }: Omit<Surroundings, 'ratio' | 'rem'>): boolean {
  return saveData || width < NARROW || (coarse && Math.min(width, height) < SHORT);
}
