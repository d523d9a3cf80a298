/** In a lively talk nobody listens to names as well, in ms. */
const PAUSE_MS = 5_000;

/** Who was read out last, and when, in ms. */
export interface ReadOut {
  readonly name: string;
  readonly at: number;
}

/**
 * In how many ms a screen reader says who speaks: the newest of them, at most every five seconds, and nobody twice in a
 * row. Null: there is nobody to name.
 *
 * @param speaker null: nobody has spoken yet
 * @param said null: nobody has been read out yet
 */
export function dueIn(speaker: string | null, said: ReadOut | null, now: number): number | null {
  if (speaker === null || speaker === said?.name) return null;
  return said ? Math.max(0, said.at + PAUSE_MS - now) : 0;
}
