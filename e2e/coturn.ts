import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@foyer/testkit';
import { OUTSIDE } from './firewall.ts';

/** A real relay (TURN) on this machine, as docs/ops/running.md says to set it up. */
export class Coturn implements AsyncDisposable {
  readonly url: string;
  readonly secret: string;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor({ url, secret, folder }: { url: string; secret: string; folder: string }, process: ChildProcess) {
    this.url = url;
    this.secret = secret;
    this.#folder = folder;
    this.#process = process;
  }

  /** @param leadsTo the one address that it goes on to */
  static async start(leadsTo: string): Promise<Coturn> {
    const [port, secret] = [await freePort(), 'shared between two'];
    const folder = mkdtempSync(join(tmpdir(), 'foyer-turn-'));
    const options = {
      'listening-ip': OUTSIDE,
      'relay-ip': OUTSIDE,
      'listening-port': String(port),
      'static-auth-secret': secret,
      realm: 'turn.example.org',
      'denied-peer-ip': '0.0.0.0-255.255.255.255',
      'allowed-peer-ip': leadsTo,
      'log-file': 'stdout',
      pidfile: join(folder, 'pid'),
      userdb: join(folder, 'db'),
    };
    const flags = [
      '-n',
      '--use-auth-secret',
      '--allow-loopback-peers',
      '--no-cli',
      '--no-tls',
      '--no-dtls',
      '--simple-log',
      '-v',
    ];
    const turn = spawn(
      'turnserver',
      [...flags, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const up = new Promise<void>((resolve) => {
      createInterface({ input: turn.stdout }).on('line', (line) => {
        if (line.includes('UDP listener opened on')) resolve();
      });
    });
    await Promise.race([up, once(turn, 'exit').then(() => Promise.reject(new Error('turnserver did not start')))]);
    return new Coturn({ url: `turn:${OUTSIDE}:${port}`, secret, folder }, turn);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill();
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
