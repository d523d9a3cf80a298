import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Refused, statusOf } from '@foyer/protocol';

/** Answers on a line that nobody else answers on: a refused upgrade, or what is no HTTP. */
export interface RawAnswer {
  readonly refused: Refused;
  /** If it is not the one that belongs to the code. */
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Says it and hangs up. Resolves when it is said, or cannot be. */
export function answerRaw(
  line: Duplex,
  { refused, status = statusOf(refused.code), headers }: RawAnswer,
): Promise<void> {
  const body = JSON.stringify(refused);
  const retry = refused.retryAfterMs === undefined ? {} : { 'Retry-After': Math.ceil(refused.retryAfterMs / 1000) };
  const all = {
    ...headers,
    ...retry,
    Connection: 'close',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  };
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
  ];
  return new Promise((resolve) => {
    line.on('error', () => resolve());
    line.once('close', () => resolve());
    line.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => resolve());
  });
}
