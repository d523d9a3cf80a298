import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { chromium, Person } from '@foyer/testkit';
import { expect, chromium as playwright, test } from '@playwright/test';
import { StartedByCommand } from './command.ts';

// A second host on this machine: a network namespace, and a cable (veth) between it and us. Addresses of RFC 5737.
const HOST = '198.51.100.1';
const DEVICE = '198.51.100.2';
const name = `foyer-${process.pid}`;
const near = `fy${process.pid}a`;
const far = `fy${process.pid}b`;

function ip(command: string): void {
  try {
    execFileSync('ip', command.split(' '), { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (cause) {
    throw new Error(`"ip ${command}" failed: this test makes a network namespace, so run it as root with iproute2`, {
      cause,
    });
  }
}

test.beforeAll(() => {
  ip(`netns add ${name}`);
  ip(`link add ${near} type veth peer name ${far} netns ${name}`);
  // Without addresses that IPv6 would add by itself a second later: a browser drops what it is loading when they appear.
  ip(`link set ${near} addrgenmode none`);
  ip(`-n ${name} link set ${far} addrgenmode none`);
  ip(`addr add ${HOST}/24 dev ${near}`);
  ip(`link set ${near} up`);
  ip(`-n ${name} addr add ${DEVICE}/24 dev ${far}`);
  ip(`-n ${name} link set ${far} up`);
  ip(`-n ${name} link set lo up`);
  ip(`-n ${name} route add default via ${HOST}`);
});
test.afterAll(() => {
  spawnSync('ip', ['netns', 'del', name]);
});

test('somebody on another device joins over TLS, and media reaches them there', async ({ browser }) => {
  const foyer = await StartedByCommand.run(['--host', HOST]);
  const folder = mkdtempSync(join(tmpdir(), 'foyer-device-'));
  const launcher = join(folder, 'chromium');
  writeFileSync(launcher, `#!/bin/sh\nexec ip netns exec ${name} ${chromium.launchOptions.executablePath} "$@"\n`);
  chmodSync(launcher, 0o755);
  const device = await playwright.launch({ ...chromium.launchOptions, executablePath: launcher });
  try {
    expect(foyer.url).toBe(`https://${HOST}:${new URL(foyer.url).port}`);
    expect(foyer.said('Certificate, made by Foyer itself, SHA-256')).toBe(await fingerprintOf(foyer.url));

    const olga = await Person.arrive(browser, { name: 'Olga', looks: { hue: 0, hz: 440 } });
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    const gil = await Person.arrive(device, { name: 'Gil', looks: { hue: 120, hz: 623 } });
    await gil.opens(link);
    await gil.asksToJoin();
    await olga.admits(gil);
    await gil.sees(olga);
    await olga.sees(gil);
    await gil.speaks();
    await olga.hears(gil);
    await olga.leaves();
    await gil.leaves();
  } finally {
    await device.close();
    await foyer.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what is printed is enough to start with, on this machine alone', async ({ browser }) => {
  const foyer = await StartedByCommand.run();
  try {
    expect(new URL(foyer.url).hostname).toBe('localhost');
    const olga = await Person.arrive(browser, { name: 'Olga', looks: { hue: 0, hz: 440 } });
    await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    await olga.sees(olga);
    await olga.leaves();
    const elsewhere = await fetch(foyer.url.replace('localhost', HOST)).catch(() => null);
    expect(elsewhere).toBeNull();
  } finally {
    await foyer.close();
  }
});

test('without TLS it does not start on a network', () => {
  const { status, stderr } = spawnSync('npm', ['start'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, HOST },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`npm start -- --host ${HOST}`);
});

/** The SHA-256 of the certificate that a server really shows. */
function fingerprintOf(url: string): Promise<string> {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(port), rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.end();
    });
    socket.once('error', reject);
  });
}
