import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
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
  /** That media has to be sent to, and has to come from. */
  readonly address: string;
  readonly people: JanusLine;
  readonly admin: JanusLine;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(
    child: ChildProcess,
    folder: string,
    at: { address: string; people: JanusLine; admin: JanusLine },
  ) {
    this.pid = child.pid ?? 0;
    this.address = at.address;
    this.people = at.people;
    this.admin = at.admin;
    this.#child = child;
    this.#folder = folder;
  }

  /** @throws when it is not installed, or does not answer */
  static async start(): Promise<JanusServer> {
    if (!existsSync(PROGRAM))
      throw new Error('Janus is not installed: start the bench with "npm run bench -- janus", which gets it');
    const places = { people: await freePort(), admin: await freePort(), address: ownAddress() };
    const folder = mkdtempSync(join(tmpdir(), 'janus-'));
    for (const [name, text] of Object.entries(configuration(places))) writeFileSync(join(folder, name), text);
    const child = spawn(PROGRAM, ['-F', folder, '-C', join(folder, 'janus.jcfg'), '-o'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // It would not notice that the bench is over.
    process.once('exit', () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    });
    try {
      const people = await reach(child, () => JanusLine.open(places.people, 'janus-protocol'));
      const admin = await reach(child, () => JanusLine.open(places.admin, 'janus-admin-protocol'));
      return new JanusServer(child, folder, { address: places.address, people, admin });
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

/** Packets to it never leave the machine: the kernel takes them round by the loopback, as it does Foyer’s. @throws when there is none */
function ownAddress(): string {
  const own = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (own) return own.address;
  throw new Error(
    'this machine has no address beside its loopback, which Janus does not use: give it one, as root, with ' +
      '"ip link add bench0 type dummy && ip address add 192.0.2.1/32 dev bench0 && ip link set bench0 up"',
  );
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
