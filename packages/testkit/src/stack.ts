import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@foyer/server-kit/testing';
import { layEmptyDatabase } from './emptyDatabase.ts';
import type { CensusEntry, Lateness, Order, Report, StackOptions, Usage } from './messages.ts';
import { processesBelow } from './processes.ts';

/** The whole of Foyer, for real, on ports of its own and with a data folder of its own. */
export class Stack {
  readonly url: string;
  readonly dataFolder: string;
  /** Makes the organizer, once; empty when this start found one. */
  readonly firstRunLink: string;
  readonly #start: () => ChildProcess;
  #child: ChildProcess;
  #lastId = 0;

  private constructor(start: () => ChildProcess, child: ChildProcess, ready: Begun) {
    this.#start = start;
    this.#child = child;
    this.url = ready.url;
    this.firstRunLink = ready.firstRunLink;
    this.dataFolder = ready.dataFolder;
  }

  /** @throws when there is no media worker, or Foyer does not come up */
  static async start(options: StackOptions = {}): Promise<Stack> {
    const { host, pages = true, databaseUrl, behindProxy = false, limits, environment = {}, onLogged, mail } = options;
    if (!process.env['MEDIASOUP_WORKER_BIN'])
      throw new Error('MEDIASOUP_WORKER_BIN is not set: start the tests with "npm test", which provides a worker');
    const main = fileURLToPath(new URL('./stackProcess.ts', import.meta.url));
    const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-'));
    const own = { FOYER_DATA: dataFolder, PORT: String(await freePort()), FOYER_PAGES: pages ? 'yes' : 'no' };
    const sends = mail ? { SMTP_URL: mail.href, MAIL_FROM: 'Foyer <foyer@example.org>' } : {};
    const env = {
      ...process.env,
      ...own,
      ...environment,
      ...sends,
      DATABASE_URL: databaseUrl,
      ...(onLogged ? { LOG_LEVEL: 'debug' } : {}),
    };
    const args = [...(host === undefined ? [] : ['--host', host]), ...(behindProxy ? ['--behind-proxy'] : [])];
    const start = () => {
      const child = fork(main, args, {
        env,
        execArgv: [],
        stdio: ['ignore', 'inherit', onLogged ? 'pipe' : 'inherit', 'ipc'],
      });
      if (child.stderr && onLogged) createInterface({ input: child.stderr }).on('line', onLogged);
      return child;
    };
    if (databaseUrl === undefined) await layEmptyDatabase(dataFolder);
    if (limits) writeFileSync(join(dataFolder, 'limits.json'), JSON.stringify(limits));
    const child = start();
    try {
      return new Stack(start, child, { ...(await readiness(child)), dataFolder });
    } catch (cause) {
      rmSync(dataFolder, { recursive: true, force: true });
      throw cause;
    }
  }

  /** The processes of the servers: signaling, the media node, its workers. */
  get processes(): readonly number[] {
    const { pid } = this.#child;
    return pid === undefined ? [] : [pid, ...processesBelow(pid).map((one) => one.pid)];
  }

  /** Ends the server as a power cut would: without a word, whatever it is doing. */
  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Starts it again after it was killed: the same data folder, the same port. */
  async startAgain(): Promise<void> {
    this.#child = this.#start();
    await readiness(this.#child);
  }

  /** Sets the clock of the servers forward. It is the machine's again after a new start. */
  skip(ms: number): void {
    this.#order({ order: 'skip', ms });
  }

  /** Ends every media worker, as a crash would. */
  killWorkers(): void {
    this.#order({ order: 'kill-workers' });
  }

  /** What exists on the media node, participant by participant. */
  async census(): Promise<readonly CensusEntry[]> {
    return (await this.node()).people;
  }

  /** The same, how many probes are open, and how late the media node was over the last minute, in ms. */
  async node(): Promise<Pick<Extract<Report, { report: 'census' }>, 'people' | 'probes' | 'late'>> {
    const id = ++this.#lastId;
    const counted = this.#report('census', id);
    this.#order({ order: 'census', id });
    return counted;
  }

  /** @param collect whether garbage is collected first: then memory is what is really held */
  async usage({ collect = false } = {}): Promise<Usage> {
    const id = ++this.#lastId;
    const measured = this.#report('usage', id);
    this.#order({ order: 'usage', id, collect });
    return (await measured).usage;
  }

  /** How late the signaling process was with everything, since this was asked last; the first time tells nothing. */
  async lateness(): Promise<Lateness> {
    const id = ++this.#lastId;
    const measured = this.#report('lateness', id);
    this.#order({ order: 'lateness', id });
    return (await measured).lateness;
  }

  /** What an operator types after `npm run foyer --`, and what they see. */
  operates(...args: string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
    const main = fileURLToPath(new URL('../../../apps/standalone/src/operator/main.ts', import.meta.url));
    const env = { ...process.env, FOYER_DATA: this.dataFolder, DATABASE_URL: undefined };
    return new Promise((resolve) => {
      execFile(process.execPath, [main, ...args], { env }, (error, out, err) => {
        resolve({ status: error === null ? 0 : Number(error.code), out, err });
      });
    });
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = once(this.#child, 'exit');
      this.#order({ order: 'close' });
      await gone;
    }
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  #report<R extends 'census' | 'usage' | 'lateness'>(kind: R, id: number): Promise<Extract<Report, { report: R }>> {
    return new Promise((resolve) => {
      const listen = (report: Report) => {
        if (report.report !== kind || report.id !== id) return;
        this.#child.off('message', listen);
        resolve(report as Extract<Report, { report: R }>);
      };
      this.#child.on('message', listen);
    });
  }

  #order(order: Order): void {
    this.#child.send(order);
  }
}

type Ready = Extract<Report, { report: 'ready' }>;
type Begun = Ready & { readonly dataFolder: string };

async function readiness(child: ChildProcess): Promise<Ready> {
  const [report] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Report | number];
  if (typeof report === 'object' && report?.report === 'ready') return report;
  const reason = typeof report === 'object' && report?.report === 'failed' ? report.reason : 'it ended';
  throw new Error(`Foyer did not start: ${reason}`);
}
