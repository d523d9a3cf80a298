import { setImmediate as othersDone } from 'node:timers/promises';

/** One thing after another. What fails takes nothing along that comes after it. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does something when all before it is done. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => {});
    return next;
  }

  /**
   * Does something whose result is an answer. What comes after it waits until the answer is out: news must not overtake
   * what it is news to.
   */
  answer<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.then(
      () => othersDone(),
      () => {},
    );
    return next;
  }
}
