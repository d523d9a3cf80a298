import type { Sender } from './sender.ts';

/** How often it is looked whether something has to be sent, in ms. */
const TICK_MS = 10;
/** How many looks there are from one report of the clocks to the next: the first comes early, because nodes wait for it. */
const REPORT_EVERY = 50;

/** The clock that all bots of a process send by. */
export class Pace implements Disposable {
  readonly #senders = new Map<Sender, number>();
  readonly #timer = setInterval(() => this.#tick(), TICK_MS);

  add(sender: Sender): void {
    this.#senders.set(sender, 0);
  }

  remove(sender: Sender): void {
    this.#senders.delete(sender);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = performance.now();
    for (const [sender, ticks] of this.#senders) {
      sender.tick(now);
      if (ticks % REPORT_EVERY === 1) sender.report(now);
      this.#senders.set(sender, ticks + 1);
    }
  }
}
