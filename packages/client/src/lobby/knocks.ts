import type { ParticipantId } from '@foyer/domain';

/** Newcomers who follow each other within so many ms are one burst. */
const BURST_MS = 10_000;

/** Whether it is time to ring for whoever stands at the door: once for each burst of newcomers, and not for who was there. */
export class Knocks {
  #known: ReadonlySet<ParticipantId> | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** @param waiting everybody who waits, each time whole */
  ringsFor(waiting: readonly ParticipantId[], now: number): boolean {
    const known = this.#known;
    this.#known = new Set(waiting);
    if (!known || waiting.every((id) => known.has(id))) return false;
    const isNewBurst = now - this.#lastAt >= BURST_MS;
    this.#lastAt = now;
    return isNewBurst;
  }

  /** Who stands there is not heard of any more: the next list is where it begins again. */
  forget(): void {
    this.#known = null;
  }
}
