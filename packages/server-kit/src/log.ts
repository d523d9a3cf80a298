import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** What must never be written down, wherever it turns up in a logged object. */
const SECRET = ['token', 'secret', 'cookie', 'authorization', 'fingerprint', 'iceParameters', 'name'];

/**
 * One JSON line per fact: the message is a constant, the data are fields. Written to stderr, so that stdout stays for
 * what a person is meant to read.
 */
export function createLog(part: string, level = 'info'): Log {
  const paths = SECRET.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino({ base: { part }, level, redact: { paths, censor: '[hidden]' } }, pino.destination(2));
}

/** Says nothing: for tests that do not look. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
