import { createHmac } from 'node:crypto';
import type { Relay } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';

/** A TURN server that the operator runs, and shares a secret with (`use-auth-secret` of coturn). */
export interface RelaySettings {
  readonly urls: readonly string[];
  readonly secret: string;
}

/** For how long whoever is inside may begin to use it, in ms: each attachment and each new way there brings another. */
const LIFE_MS = 3_600_000;
/** And whoever only tries it, before they are let in. */
const PROBE_LIFE_MS = 60_000;

/**
 * Opens the relay to people, one by one and for a while. What opens it is made of the secret and says until when, so the relay
 * needs to ask nobody (draft-uberti-behave-turn-rest-00).
 */
export class Relays {
  readonly #settings: RelaySettings | null;
  readonly #clock: Clock;

  constructor(settings: RelaySettings | null, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /** Whether there is one. */
  get isThere(): boolean {
    return this.#settings !== null;
  }

  forMember(participant: string): Relay {
    return this.#open(participant, LIFE_MS);
  }

  /** @param id of nobody: what is tried belongs to no meeting */
  forProbe(id: string): Relay {
    return this.#open(id, PROBE_LIFE_MS);
  }

  #open(who: string, lifeMs: number): Relay {
    if (!this.#settings) return null;
    const { urls, secret } = this.#settings;
    const username = `${Math.floor((this.#clock.now() + lifeMs) / 1000)}:${who}`;
    const credential = createHmac('sha1', secret).update(username).digest('base64');
    return { urls: [...urls], username, credential };
  }
}
