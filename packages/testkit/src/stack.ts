import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@foyer/server-kit/testing';
import type { CensusEntry, Order, Report, StackOptions } from './messages.ts';

/** The whole of Foyer, for real, on ports of its own and with a data folder of its own. */
export class Stack {
  readonly url: string;
  /** Makes the organizer, once. */
  readonly firstRunLink: string;
  readonly #child: ChildProcess;
  #lastId = 0;

  private constructor(child: ChildProcess, { url, firstRunLink }: { url: string; firstRunLink: string }) {
    this.#child = child;
    this.url = url;
    this.firstRunLink = firstRunLink;
  }

  /** @throws when there is no media worker, or Foyer does not come up */
  static async start({ host }: StackOptions = {}): Promise<Stack> {
    if (!process.env['MEDIASOUP_WORKER_BIN'])
      throw new Error('MEDIASOUP_WORKER_BIN is not set: start the tests with "npm test", which provides a worker');
    const main = fileURLToPath(new URL('./stackProcess.ts', import.meta.url));
    const child = fork(main, host === undefined ? [] : ['--host', host], {
      env: { ...process.env, PORT: String(await freePort()) },
      execArgv: [],
    });
    const [report] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Report | number];
    if (typeof report !== 'object' || report?.report !== 'ready')
      throw new Error(
        `Foyer did not start: ${typeof report === 'object' && report.report === 'failed' ? report.reason : 'it ended'}`,
      );
    return new Stack(child, report);
  }

  /** Sets the clock of the servers forward. */
  skip(ms: number): void {
    this.#order({ order: 'skip', ms });
  }

  /** Ends every media worker, as a crash would. */
  killWorkers(): void {
    this.#order({ order: 'kill-workers' });
  }

  /** What exists on the media node, participant by participant. */
  census(): Promise<readonly CensusEntry[]> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const listen = (report: Report) => {
        if (report.report !== 'census' || report.id !== id) return;
        this.#child.off('message', listen);
        resolve(report.people);
      };
      this.#child.on('message', listen);
      this.#order({ order: 'census', id });
    });
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#order({ order: 'close' });
    await gone;
  }

  #order(order: Order): void {
    this.#child.send(order);
  }
}
