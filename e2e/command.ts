import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@foyer/testkit';

const root = join(import.meta.dirname, '..');

/** Foyer as a person starts it: `npm start`, and what it prints. */
export class StartedByCommand {
  readonly lines: readonly string[];
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, { lines, folder }: { lines: readonly string[]; folder: string }) {
    this.#child = child;
    this.lines = lines;
    this.#folder = folder;
  }

  static async run(args: readonly string[] = []): Promise<StartedByCommand> {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
    const child = spawn('npm', ['start', '--', ...args], {
      cwd: root,
      // A group of its own, as a terminal gives it: whatever npm starts ends with it.
      detached: true,
      env: { ...process.env, FOYER_DATA: folder, PORT: String(await freePort()), MEDIA_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const started = new StartedByCommand(child, { lines, folder });
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.startsWith('Open this link once')) return started;
    }
    throw new Error(`Foyer did not start; it printed:\n${lines.join('\n')}`);
  }

  /** What stands behind a line's colon. */
  said(beginning: string): string {
    const line = this.lines.find((one) => one.startsWith(beginning));
    if (!line) throw new Error(`Foyer did not say “${beginning}”; it said:\n${this.lines.join('\n')}`);
    return line.slice(line.indexOf(': ') + 2);
  }

  get url(): string {
    return this.said('Foyer is ready');
  }

  get firstRunLink(): string {
    return this.said('Open this link once to become the organizer');
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.pid !== undefined) {
      const gone = once(this.#child, 'exit');
      process.kill(-this.#child.pid, 'SIGTERM');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
