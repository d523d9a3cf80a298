import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createPlain, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { SERVER_TLS, selfSigned } from '@foyer/server-kit';
import { expect, test } from 'vitest';
import { tlsOf } from './tlsOf.ts';

/** What the server's side of one connection is said to be. */
async function onConnection(server: Server, { event, dial }: { event: string; dial: (port: number) => Socket }) {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof tlsOf>>();
  server.on(event, (line: Socket) => resolve(tlsOf(line)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const client = dial(typeof address === 'object' && address ? address.port : 0);
  client.on('error', () => {});
  const said = await promise;
  client.destroy();
  server.close();
  return said;
}

test('[PT-1] TLS is told as it was negotiated, and not as it was configured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-tls-'));
  const pair = await selfSigned(folder, '127.0.0.1');
  const dial = (maxVersion: 'TLSv1.2' | 'TLSv1.3') => (port: number) =>
    connect({ host: '127.0.0.1', port, rejectUnauthorized: false, maxVersion });
  const agreed = (version: 'TLSv1.2' | 'TLSv1.3') =>
    onConnection(createServer({ ...SERVER_TLS, cert: pair.cert, key: pair.key }), {
      event: 'secureConnection',
      dial: dial(version),
    });
  expect(await agreed('TLSv1.3')).toEqual({ version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' });
  expect(await agreed('TLSv1.2')).toEqual({
    version: 'TLSv1.2',
    cipher: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  });
  rmSync(folder, { recursive: true });
});

test('[PT-1] without TLS there is none', async () => {
  const { connect: dial } = await import('node:net');
  expect(
    await onConnection(createPlain(), { event: 'connection', dial: (port) => dial(port, '127.0.0.1') }),
  ).toBeNull();
});
