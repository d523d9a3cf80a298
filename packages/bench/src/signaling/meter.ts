import type { Stack } from '@foyer/testkit';

/** What some work took. */
export interface Taken {
  /** By the clock on the wall, in ms. */
  readonly ms: number;
  /** Of the signaling process, in us, less what it needs for sockets on which nobody says anything. */
  readonly cpuUs: number;
}

/** Measures what the signaling process takes; whoever asks it is another process. */
export class Meter {
  readonly #stack: Stack;
  #idleUsPerMs = 0;

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  async of(work: () => Promise<unknown>): Promise<Taken> {
    const { ms, cpuUs } = await this.#raw(work);
    return { ms, cpuUs: Math.max(1, cpuUs - ms * this.#idleUsPerMs) };
  }

  /** Looks on for a while, in which nobody does anything. @returns what it took, in us for each s */
  async idle(forMs: number): Promise<number> {
    const { ms, cpuUs } = await this.#raw(() => new Promise((resolve) => setTimeout(resolve, forMs)));
    this.#idleUsPerMs = cpuUs / ms;
    return this.#idleUsPerMs * 1_000;
  }

  /** In bytes, when everything that nobody needs is gone. */
  async memory(): Promise<{ readonly heap: number; readonly rss: number }> {
    // What has just been let go of may hold more, which goes with the second.
    await this.#stack.usage({ collect: true });
    const { heapBytes, rssBytes } = await this.#stack.usage({ collect: true });
    return { heap: heapBytes, rss: rssBytes };
  }

  async #raw(work: () => Promise<unknown>): Promise<Taken> {
    const [before, from] = [await this.#stack.usage(), performance.now()];
    await work();
    const ms = performance.now() - from;
    return { ms, cpuUs: (await this.#stack.usage()).cpuUs - before.cpuUs };
  }
}
