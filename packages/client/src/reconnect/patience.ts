import { AWAY_LIMIT_MS } from '@foyer/domain';
import type { RefusalCode } from '@foyer/protocol';

/** How long to wait before trying again, in ms, by how often it has been tried: soon at first, then with patience. */
export function retryDelay(attempt: number): number {
  return [0, 300, 700, 1_500, 3_000][attempt] ?? 5_000;
}

/** How many connections browsers keep to one server for later. */
const KEPT_CONNECTIONS = 6;

/**
 * How long an answer may take, in ms, by how often it has been tried. After a change of networks nothing comes back on any
 * connection that a browser has kept, and it tries all of them before it makes another: so none gets much time at first.
 */
export function answerPatience(attempt: number): number {
  return attempt < KEPT_CONNECTIONS ? 2_000 : 10_000;
}

/** What a failed attempt to come back means. Pure. */
export type Verdict = 'try-again' | 'removed' | 'meeting-ended' | 'connection-lost';

/**
 * Whether to try again, or how it has ended.
 *
 * @param lostFor for how long the line has been broken, in ms
 */
export function verdictOn(code: RefusalCode | 'unreachable', lostFor: number): Verdict {
  if (code === 'removed' || code === 'meeting-ended') return code;
  // The server keeps a place for as long from when it notices, which is later: a little more does no harm.
  return PASSING.has(code) && lostFor < AWAY_LIMIT_MS + 20_000 ? 'try-again' : 'connection-lost';
}

/** What may be different in a moment. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'rate-limited', 'capacity', 'internal']);
