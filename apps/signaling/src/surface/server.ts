import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusal } from '@foyer/protocol';
import { SERVER_TLS, type ServerCertificate } from '@foyer/server-kit';
import type { FastifyInstance } from 'fastify';
import { answerRaw } from './rawAnswer.ts';

/** How Node's own server is set up: bounded in time and size, and with TLS if there is a certificate. */
export function serverOptions(tls: ServerCertificate | null) {
  const http = {
    // How long the head may take, in ms, and how often all of these are looked at.
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    // In bytes.
    maxHeaderSize: 16 * 1024,
  };
  return {
    // These two Fastify sets itself: how long everything may take, and how long a line stays open unused, in ms.
    requestTimeout: 20_000,
    keepAliveTimeout: 10_000,
    ...(tls ? { https: { ...SERVER_TLS, ...http, cert: tls.cert, key: tls.key } } : { http }),
  };
}

/** The HTTP status of what is no HTTP, or comes too slowly, by what Node calls it; everything else is a 400. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what never becomes a request. */
export function answerBroken(headers: Readonly<Record<string, string>>) {
  return (error: Error & { code?: string }, line: Duplex): void => {
    if (error.code === 'ECONNRESET' || !line.writable) return void line.destroy();
    void answerRaw(line, { refused: refusal('bad-request'), status: STATUS[error.code ?? ''] ?? 400, headers });
  };
}

/** Puts the head on everything that this server answers, sockets' answers included, and refuses upgrades to anything else. */
export function dress(
  app: FastifyInstance,
  headers: Readonly<Record<string, string>>,
  isSocket: (path: string) => boolean,
): void {
  const { server } = app;
  server.prependListener('request', (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
  server.on('upgrade', ({ url = '' }: IncomingMessage, line) => {
    if (!isSocket(url)) void answerRaw(line, { refused: refusal('not-found'), headers });
  });
}
