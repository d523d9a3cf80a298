import type { ParticipantId } from '@foyer/domain';

/** Who holds a place by some key, and when it is enough (GW-7). A place is held until it is given up, line or no line. */
export class Crowd {
  readonly #most: number;
  readonly #places = new Map<string, Set<ParticipantId>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether somebody could take a place. Whoever has one has it. */
  hasRoom(key: string, who: ParticipantId): boolean {
    const places = this.#places.get(key);
    return !places || places.size < this.#most || places.has(who);
  }

  /**
   * Takes a place.
   *
   * @returns the way to give it up again if nothing comes of it; harmless for whoever had it before
   */
  enter(key: string, who: ParticipantId): () => void {
    const places = this.#places.get(key) ?? new Set();
    const isNew = !places.has(who);
    this.#places.set(key, places.add(who));
    return () => {
      if (isNew) this.#giveUp(key, who);
    };
  }

  /** Gives somebody's places up, by whatever keys. */
  leave(who: ParticipantId): void {
    for (const key of [...this.#places.keys()]) this.#giveUp(key, who);
  }

  #giveUp(key: string, who: ParticipantId): void {
    const places = this.#places.get(key);
    if (places?.delete(who) && places.size === 0) this.#places.delete(key);
  }
}
