import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Home } from './gathering.ts';
import type { Order, Report, Saying } from './messages.ts';

/** Many people who are just there, in a process of their own: what it costs them is nobody else's time. */
export class Crowd {
  readonly #child: ChildProcess;

  constructor(home: Home) {
    const main = fileURLToPath(new URL('./crowdProcess.ts', import.meta.url));
    this.#child = fork(main, [home.url, home.cookie], { execArgv: [] });
  }

  /** Lets people in until so many sockets are open. */
  grow(to: number): Promise<void> {
    return this.#asks({ order: 'grow', to });
  }

  /** Something is said so many times, by one after the other of those who can. */
  say(what: Saying, times: number): Promise<void> {
    return this.#asks({ order: 'say', what, times });
  }

  async leave(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }

  async #asks(order: Order): Promise<void> {
    this.#child.send(order);
    const over = new AbortController();
    const happens = (what: string) => once(this.#child, what, { signal: over.signal });
    const [report] = (await Promise.race([happens('message'), happens('exit')])) as [Report | number];
    over.abort();
    if (typeof report !== 'object' || report?.report !== 'done')
      throw new Error(`the crowd did not ${order.order}: ${typeof report === 'object' ? report?.reason : 'it ended'}`);
  }
}
