/** How long one may still change one's mind, in ms. */
const CROSSING_MS = 2_000;

export interface CrossingOptions {
  /** Nothing of one's own goes out while it lasts. */
  readonly onChange: (crossing: boolean) => void;
  /** Does something after so many ms; returns how to leave it. */
  readonly after?: (ms: number, then: () => void) => () => void;
}

/** The way from the lobby into the meeting: one is in already, and for two more seconds neither seen nor heard. */
export class Crossing {
  readonly #onChange: (crossing: boolean) => void;
  readonly #after: NonNullable<CrossingOptions['after']>;
  #cancel: (() => void) | null = null;

  constructor({ onChange, after = later }: CrossingOptions) {
    this.#onChange = onChange;
    this.#after = after;
  }

  begin(): void {
    if (this.#cancel) return;
    this.#cancel = this.#after(CROSSING_MS, () => this.end());
    this.#onChange(true);
  }

  /** Over: by itself, because one is ready, or because one is out again. */
  end(): void {
    if (!this.#cancel) return;
    this.#cancel();
    this.#cancel = null;
    this.#onChange(false);
  }
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
