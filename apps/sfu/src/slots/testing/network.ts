import type { Sent } from './voices.ts';

/** What a way does to packets. */
export interface Way {
  /** Of a hundred, how many are lost, and how many come twice. */
  readonly lost: number;
  readonly twice: number;
  /** By how much one may be later than the one before, in ms: with more than 20 they overtake one another. */
  readonly jitterMs: number;
  /** What is chance here. */
  readonly seed: number;
}

/** Chance that is the same for the same seed, from 0 to below 1. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Packets as they arrive. */
export function over<S extends Pick<Sent, 'atMs'>>(sent: readonly S[], { lost, twice, jitterMs, seed }: Way): S[] {
  const chance = chanceOf(seed);
  return sent
    .flatMap((packet) => {
      const later = () => ({ ...packet, atMs: packet.atMs + chance() * jitterMs });
      if (chance() * 100 < lost) return [];
      return chance() * 100 < twice ? [later(), later()] : [later()];
    })
    .sort((one, other) => one.atMs - other.atMs);
}
