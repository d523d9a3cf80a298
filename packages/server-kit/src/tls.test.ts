import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionOptions, connect, createServer, type Server } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSigned } from './selfSigned.ts';
import { SERVER_TLS } from './tls.ts';

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-tls-'));
  const { cert, key } = await selfSigned(folder, '127.0.0.1');
  server = createServer({ ...SERVER_TLS, cert, key }, (line) => line.on('error', () => {}).end());
  server.on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Shakes hands with what a client can; says what was agreed on, or that nothing was. */
function shakesHands(can: ConnectionOptions): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    // Whom the certificate is for is another test's business.
    const line = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...can });
    line.once('error', () => resolve('nothing in common'));
    line.once('secureConnect', () => {
      resolve(`${line.getProtocol()} ${line.getCipher().standardName}`);
      line.destroy();
    });
  });
}

const V12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
const V13 = { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' } as const;

test.each<[string, ConnectionOptions, string]>([
  ['anybody of today', {}, 'TLSv1.3 TLS_AES_256_GCM_SHA384'],
  ['1.2', V12, 'TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  [
    '1.3, and would rather have less',
    { ...V13, ciphers: 'TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_256_GCM_SHA384' },
    'TLSv1.3 TLS_AES_256_GCM_SHA384',
  ],
  [
    '1.2, and would rather have less',
    { ...V12, ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-GCM-SHA384' },
    'TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  ],
  ['1.3 with nothing better', { ...V13, ciphers: 'TLS_AES_128_GCM_SHA256' }, 'TLSv1.3 TLS_AES_128_GCM_SHA256'],
])('[SF-6] whoever speaks %s', async (_, can, agreed) => {
  expect(await shakesHands(can)).toBe(agreed);
});

test.each<[string, ConnectionOptions]>([
  ['1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['1.2 without forward secrecy', { ...V12, ciphers: 'AES256-GCM-SHA384' }],
  ['1.2 with CBC alone', { ...V12, ciphers: 'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA' }],
  ['1.2 without encryption', { ...V12, ciphers: 'eNULL@SECLEVEL=0' }],
])('[SF-6] whoever speaks %s finds nothing in common with us', async (_, can) => {
  expect(await shakesHands(can)).toBe('nothing in common');
});
