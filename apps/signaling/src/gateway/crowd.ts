import type { ParticipantId } from '@foyer/domain';

/** Who holds a place by some key, and when it is enough (GW-7). A place is held until it is given up, line or no line. */
export class Crowd {
  readonly #most: number;
  readonly #places = new Map<string, Set<ParticipantId>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place; false when all of this key are taken. Whoever has one has it. */
  enter(key: string, who: ParticipantId): boolean {
    const places = this.#places.get(key) ?? new Set();
    if (places.size >= this.#most && !places.has(who)) return false;
    this.#places.set(key, places.add(who));
    return true;
  }

  /** Gives somebody's places up, by whatever keys. */
  leave(who: ParticipantId): void {
    for (const [key, places] of this.#places) if (places.delete(who) && places.size === 0) this.#places.delete(key);
  }
}
