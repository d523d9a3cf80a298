import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@foyer/testkit';
import { configuration } from './configuration.ts';
import { JanusLine } from './line.ts';

/** Where Debian has it. */
export const PROGRAM = '/usr/bin/janus';
const PATIENCE_MS = 10_000;

/** A Janus of one’s own, in a folder of its own: what the machine may have set up besides is left alone. */
export class JanusServer {
  readonly pid: number;
  readonly people: JanusLine;
  readonly admin: JanusLine;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, lines: { people: JanusLine; admin: JanusLine }) {
    this.pid = child.pid ?? 0;
    this.people = lines.people;
    this.admin = lines.admin;
    this.#child = child;
    this.#folder = folder;
  }

  /** @throws when it is not installed, or does not answer */
  static async start(): Promise<JanusServer> {
    if (!existsSync(PROGRAM))
      throw new Error('Janus is not installed: start the bench with "npm run bench -- janus", which gets it');
    const ports = { people: await freePort(), admin: await freePort() };
    const folder = mkdtempSync(join(tmpdir(), 'janus-'));
    for (const [name, text] of Object.entries(configuration(ports))) writeFileSync(join(folder, name), text);
    const child = spawn(PROGRAM, ['-F', folder, '-C', join(folder, 'janus.jcfg'), '-o'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // It would not notice that the bench is over.
    process.once('exit', () => child.kill());
    try {
      const people = await reach(child, () => JanusLine.open(ports.people, 'janus-protocol'));
      const admin = await reach(child, () => JanusLine.open(ports.admin, 'janus-admin-protocol'));
      return new JanusServer(child, folder, { people, admin });
    } catch (cause) {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
      throw cause;
    }
  }

  async close(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.people.close();
    this.admin.close();
    this.#child.kill();
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Asks again until it is there. */
async function reach<T>(child: ChildProcess, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (child.exitCode !== null) throw new Error(`Janus ended with ${child.exitCode}`, { cause });
      if (performance.now() > until) throw new Error('Janus does not answer', { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** As it says of itself. */
export function versionOfJanus(): string {
  const help = execFileSync(PROGRAM, ['--help'], { encoding: 'utf8' });
  return /\((\d[\d.]*)\)/.exec(help)?.[1] ?? 'unknown';
}
