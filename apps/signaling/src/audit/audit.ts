import type { Clock, Log } from '@foyer/server-kit';
import type { AuditLine, AuditStore, Who } from './store.ts';

/** Whoever asks too often is noted once in this time, in ms: or asking would fill the disk. */
const NOTED_EVERY_MS = 10_000;
/** How many lines wait at most while the store does not take any. */
const MOST_WAITING = 10_000;

export interface AuditParts {
  readonly store: AuditStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** A refusal: of a request, a route or a handshake. */
export interface RefusalNote {
  readonly asked: string;
  readonly code: string;
  readonly meeting?: string;
  readonly participant?: string;
  readonly about?: string;
}

/**
 * Notes what stands in no meeting's log. Nobody waits for it: lines are written together, in order, a moment later.
 * What changes a meeting is in that meeting's log, and kept there before anybody is told.
 */
export class Audit {
  readonly #parts: AuditParts;
  readonly #refusals = new Map<string, number>();
  readonly #often = new Map<string, number>();
  #waiting: AuditLine[] = [];
  #writing: Promise<void> | null = null;

  constructor(parts: AuditParts) {
    this.#parts = parts;
  }

  note(what: string, details: Readonly<Record<string, string | number | boolean>> = {}, who: Who | null = null): void {
    this.#waiting.push({ entry: { at: this.#parts.clock.now(), what, ...details }, who });
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  /** How often each code was the answer since this process began, whether it was noted or not. */
  get refusals(): ReadonlyMap<string, number> {
    return this.#refusals;
  }

  refused(refusal: RefusalNote, who: Who | null = null): void {
    this.#refusals.set(refusal.code, (this.#refusals.get(refusal.code) ?? 0) + 1);
    const by = refusal.participant ?? who?.network ?? '';
    if (refusal.code === 'rate-limited' && this.#isOften(by)) return;
    this.note('refused', { ...refusal }, who);
  }

  /** Resolves when everything noted is written, or could not be. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #write(): Promise<void> {
    // What is noted together is written together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      this.#waiting = [];
      try {
        await this.#parts.store.append(lines);
      } catch (cause) {
        this.#parts.log.error({ cause, lines: lines.length }, 'the audit could not be written');
        // The next line takes them along.
        this.#waiting = [...lines, ...this.#waiting].slice(-MOST_WAITING);
        return;
      }
    }
  }

  #isOften(by: string): boolean {
    const now = this.#parts.clock.now();
    for (const [key, until] of this.#often) if (until <= now) this.#often.delete(key);
    if (this.#often.has(by)) return true;
    this.#often.set(by, now + NOTED_EVERY_MS);
    return false;
  }
}
