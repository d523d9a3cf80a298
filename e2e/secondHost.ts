import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@foyer/testkit';
import { type Browser, test as base, chromium as playwright } from '@playwright/test';

/** Both ends of a cable between this machine and the second host. */
interface Cable {
  readonly near: string;
  readonly far: string;
}

/** Addresses that mean nobody (RFC 5737, RFC 2544). Foyer's own is on no cable, and reached through whichever is plugged in. */
export const HOST = '198.51.100.1';
const CABLES: readonly [Cable, Cable] = [
  { near: '198.18.0.1', far: '198.18.0.2' },
  { near: '198.18.0.5', far: '198.18.0.6' },
];

/** A second host on this machine: a network namespace, with two cables (veth) of which one is plugged in. */
export class SecondHost {
  readonly #name: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'foyer-host-'));

  constructor() {
    this.#name = `fy${process.pid}`;
    const name = this.#name;
    ip(`addr add ${HOST}/32 dev lo`);
    ip(`netns add ${name}`);
    ip(`-n ${name} link set lo up`);
    for (const [index, cable] of CABLES.entries()) {
      const [near, far] = this.#ends(index);
      ip(`link add ${near} type veth peer name ${far} netns ${name}`);
      // Without addresses that IPv6 would add by itself a second later: a browser drops what it loads when they appear.
      ip(`link set ${near} addrgenmode none`);
      ip(`-n ${name} link set ${far} addrgenmode none`);
      ip(`addr add ${cable.near}/30 dev ${near}`);
      ip(`link set ${near} up`);
      ip(`-n ${name} addr add ${cable.far}/30 dev ${far}`);
    }
    this.plug(0);
  }

  /** Pulls the other cable and plugs this one in: another address, another way. */
  plug(index: 0 | 1): void {
    const [, far] = this.#ends(index);
    const [, other] = this.#ends(1 - index);
    ip(`-n ${this.#name} link set ${other} down`);
    ip(`-n ${this.#name} link set ${far} up`);
    ip(`-n ${this.#name} route replace default via ${CABLES[index].near}`);
  }

  /** A browser that runs there. */
  browser(): Promise<Browser> {
    const launcher = join(this.#folder, 'chromium');
    const { executablePath } = chromium.launchOptions;
    writeFileSync(launcher, `#!/bin/sh\nexec ip netns exec ${this.#name} ${executablePath} "$@"\n`);
    chmodSync(launcher, 0o755);
    return playwright.launch({ ...chromium.launchOptions, executablePath: launcher });
  }

  close(): void {
    // The cables go with it, but only once nothing that was sent is waited for: the next host must not find them.
    for (const index of CABLES.keys()) spawnSync('ip', ['link', 'del', this.#ends(index)[0]]);
    spawnSync('ip', ['netns', 'del', this.#name]);
    spawnSync('ip', ['addr', 'del', `${HOST}/32`, 'dev', 'lo']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #ends(index: number): [near: string, far: string] {
    return [`${this.#name}n${index}`, `${this.#name}f${index}`];
  }
}

/** For tests that need one: it is there for all of them, and taken away after the last. */
export const test = base.extend<object, { readonly elsewhere: SecondHost }>({
  elsewhere: [
    async ({}, use) => {
      const host = new SecondHost();
      await use(host);
      host.close();
    },
    { scope: 'worker', auto: true },
  ],
});

export { expect } from '@playwright/test';

function ip(command: string): void {
  try {
    execFileSync('ip', command.split(' '), { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (cause) {
    throw new Error(`"ip ${command}" failed: this test makes a network namespace, so run it as root with iproute2`, {
      cause,
    });
  }
}
