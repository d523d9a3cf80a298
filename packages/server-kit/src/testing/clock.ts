import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told to move. */
export class FakeClock implements Clock {
  #now: number;
  #timers = new Set<{ at: number; run: () => void }>();

  constructor(now = 1_800_000_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on by `ms` and runs what has become due, in order. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.run();
    }
    this.#now = until;
  }
}

/** The clock of the machine, which a test may set forward: what has become due by that runs at once. */
export class SkippingClock implements Clock {
  #skipped = 0;
  readonly #timers = new Set<{ at: number; run: () => void; timer: ReturnType<typeof setTimeout> }>();

  now(): number {
    return Date.now() + this.#skipped;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.now() + ms, run, timer: setTimeout(() => this.#fire(entry), ms) };
    entry.timer.unref();
    this.#timers.add(entry);
    return () => {
      clearTimeout(entry.timer);
      this.#timers.delete(entry);
    };
  }

  skip(ms: number): void {
    this.#skipped += ms;
    const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
    for (const entry of due) this.#fire(entry);
  }

  #fire(entry: { run: () => void; timer: ReturnType<typeof setTimeout> } & { at: number }): void {
    clearTimeout(entry.timer);
    if (this.#timers.delete(entry)) entry.run();
  }
}
