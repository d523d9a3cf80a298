import type { Clock } from './clock.ts';

/** Remembers used tickets for as long as they would still be accepted, and no longer. */
export class SpentTickets {
  readonly #until = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Uses a ticket up.
   *
   * @param id the ticket's own id
   * @param until when it expires by itself, in ms since the epoch
   * @returns false if it had been used before
   */
  spend(id: string, until: number): boolean {
    this.#forget();
    if (this.#until.has(id)) return false;
    this.#until.set(id, until);
    return true;
  }

  #forget(): void {
    const now = this.#clock.now();
    // By order of use, which is nearly that of expiry: one that stands behind a longer-lived one goes a little later.
    for (const [id, until] of this.#until) {
      if (until > now) return;
      this.#until.delete(id);
    }
  }
}
