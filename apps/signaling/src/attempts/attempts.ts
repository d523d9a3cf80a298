import { createHash } from 'node:crypto';
import type { AccountId, VisitorId } from '@foyer/domain';
import { type Clock, randomSecret } from '@foyer/server-kit';
import type { Attempt, AttemptStore } from './store.ts';

/** Attempts to prove who one is: each is finished once, in time, by the browser that began it (ID-1). */
export class Attempts {
  readonly #store: AttemptStore;
  readonly #clock: Clock;

  constructor(store: AttemptStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Begins one.
   *
   * @param lifeMs how long it can be finished, in ms
   * @returns what finishes it: 256 random bits, of which the store has only the hash
   */
  async begin(
    attempt: Omit<Attempt, 'until' | 'account' | 'details'> & {
      readonly account?: AccountId | null;
      readonly details?: Attempt['details'];
    },
    lifeMs: number,
  ): Promise<string> {
    const secret = randomSecret();
    const now = this.#clock.now();
    const { account = null, details = {} } = attempt;
    await this.#store.begin(hashOf(secret), { ...attempt, account, details, until: now + lifeMs }, now);
    return secret;
  }

  /** Takes one away to finish it. Null: no such attempt is this browser's, or not any more. */
  async take(
    secret: string,
    { kind, visitor }: { readonly kind: string; readonly visitor: VisitorId | null },
  ): Promise<Attempt | null> {
    return visitor && this.#store.take(hashOf(secret), { kind, visitor, now: this.#clock.now() });
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
