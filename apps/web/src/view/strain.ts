/** How many frames were shown and dropped since one last looked. */
export interface Frames {
  readonly shown: number;
  readonly dropped: number;
}

export interface Strain {
  /** By what pictures should be smaller than they could be, so that this machine can draw them: 1, 1/2 or 1/4. */
  readonly scale: number;
  /** For how many looks in a row all went well. */
  readonly calm: number;
}

export const NO_STRAIN: Strain = { scale: 1, calm: 0 };

/** With more of the frames dropped than this, pictures are too large. */
const TOO_MANY = 0.2;
/** With fewer, they might be larger. */
const FEW = 0.02;
/** So many looks without trouble, and it is tried again. */
const CALM = 12;
const LEAST = 1 / 4;

/** What is dropped says that a machine cannot keep up: it is sent less, and after a calm minute more again. */
export function strained({ scale, calm }: Strain, { shown, dropped }: Frames): Strain {
  const all = shown + dropped;
  if (all === 0) return { scale, calm };
  if (dropped / all > TOO_MANY) return { scale: Math.max(LEAST, scale / 2), calm: 0 };
  if (dropped / all > FEW || scale === 1) return { scale, calm: 0 };
  return calm + 1 < CALM ? { scale, calm: calm + 1 } : { scale: scale * 2, calm: 0 };
}
