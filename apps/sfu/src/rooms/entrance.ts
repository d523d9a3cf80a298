import type { ParticipantId } from '@foyer/protocol/sfu';
import type { MediaRouter, MediaTransport } from '../media/engine.ts';

/** Both connections of somebody. */
export interface Pair {
  readonly send: MediaTransport;
  readonly receive: MediaTransport;
}

/** Whoever is being attached just now: their connections are on their way, and they may leave before they are there. */
export class Entrance {
  readonly #router: Promise<MediaRouter>;
  /** By which attempt: the latest counts. */
  readonly #attempts = new Map<ParticipantId, symbol>();

  /** @param router on its way: whoever attaches waits for it, whoever leaves does not */
  constructor(router: Promise<MediaRouter>) {
    this.#router = router;
  }

  get people(): readonly ParticipantId[] {
    return [...this.#attempts.keys()];
  }

  /**
   * Opens both connections for somebody.
   *
   * @returns null when that is no longer wanted once it is done; then nothing is left of it
   */
  async open(id: ParticipantId, fingerprint: string): Promise<Pair | null> {
    const attempt = Symbol(id);
    this.#attempts.set(id, attempt);
    try {
      const router = await this.#router;
      const [send, receive] = await Promise.all([router.openTransport(fingerprint), router.openTransport(fingerprint)]);
      if (this.#attempts.get(id) === attempt) return { send, receive };
      send.close();
      receive.close();
      return null;
    } catch (cause) {
      // What failed because it is no longer wanted is no failure.
      if (this.#attempts.get(id) !== attempt) return null;
      throw cause;
    } finally {
      if (this.#attempts.get(id) === attempt) this.#attempts.delete(id);
    }
  }

  /** Makes nothing of an attempt. */
  cancel(id: ParticipantId): void {
    this.#attempts.delete(id);
  }

  clear(): void {
    this.#attempts.clear();
  }
}
