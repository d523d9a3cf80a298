import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { Person, Stack } from '@foyer/testkit';
import { StartedByCommand } from './command.ts';
import { expect, HOST, test } from './secondHost.ts';

test('somebody on another device joins over TLS, and media reaches them there', async ({ browser, elsewhere }) => {
  const foyer = await StartedByCommand.run(['--host', HOST]);
  const device = await elsewhere.browser();
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
    const fromOutside = await fetch(foyer.url.replace('localhost', HOST)).catch(() => null);
    expect(fromOutside).toBeNull();
  } finally {
    await foyer.close();
  }
});

test('[RC-1] [MD-7] whoever changes networks is back by themselves, and everybody sees and hears them again', async ({
  browser,
  elsewhere,
}) => {
  const foyer = await Stack.start({ host: HOST });
  const device = await elsewhere.browser();
  try {
    const olga = await Person.arrive(browser, { name: 'Olga', looks: { hue: 0, hz: 440 } });
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    const gil = await Person.arrive(device, { name: 'Gil', looks: { hue: 120, hz: 623 } });
    await gil.opens(link);
    await gil.asksToJoin();
    await olga.admits(gil);
    await olga.sees(gil);

    elsewhere.plug(1);
    await expect(gil.page.getByRole('status').filter({ hasText: 'Reconnecting' })).toBeVisible({ timeout: 40_000 });
    await expect(gil.page.getByRole('status').filter({ hasText: 'Reconnecting' })).toBeHidden({ timeout: 40_000 });
    await olga.sees(gil);
    await gil.sees(olga);
    await gil.speaks();
    await olga.hears(gil);
    await olga.leaves();
    await gil.leaves();
  } finally {
    elsewhere.plug(0);
    await device.close();
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
