import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { selfSigned } from './selfSigned.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('is made once for an address, and its key is for nobody else to read', async () => {
  const first = await selfSigned(folder, '192.0.2.7');
  expect((await selfSigned(folder, '192.0.2.7')).fingerprint).toBe(first.fingerprint);
  expect((await selfSigned(folder, '192.0.2.8')).fingerprint).not.toBe(first.fingerprint);
  expect(statSync(join(folder, 'key.pem')).mode & 0o077).toBe(0);
});

test('serves TLS to whoever trusts just it', async () => {
  const { cert, key } = await selfSigned(folder, '127.0.0.1');
  const server = createServer({ cert, key }, (_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const status = await new Promise((resolve, reject) =>
    get(`https://127.0.0.1:${port}`, { ca: cert }, ({ statusCode }) => resolve(statusCode)).once('error', reject),
  );
  expect(status).toBe(200);
  await new Promise((resolve) => server.close(resolve));
});
