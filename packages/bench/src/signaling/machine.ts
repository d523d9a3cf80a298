import { readFileSync } from 'node:fs';
import { tableWith } from '@foyer/signaling';

/** What a process has open besides the sockets that are counted. */
const OTHER_FILES = 500;

/**
 * How many files a process may have open, at most: each socket is one, at either end. Node.js takes all of it by itself.
 *
 * @throws with one sentence when that is not enough for so many sockets
 */
export function openFilesFor(sockets: number): number {
  const most = Number(
    /^Max open files +\d+ +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? Number.NaN,
  );
  if (most < sockets + OTHER_FILES)
    throw new Error(
      `${sockets} sockets need ${sockets + OTHER_FILES} open files, and a process may have ${most} here: ` +
        'raise that with "ulimit -Hn", or measure with --quick',
    );
  return most;
}

/** As high as the operator's file takes it. */
const PLENTY = 1_000_000;
/** The one limit that stays, because it is measured what its refusals cost; and it must not begin anew meanwhile. */
export const HASTE = { row: 'hands.raise', points: 10, seconds: 3_600 } as const;

/**
 * Limits for a crowd that comes from one address. They are looked at as always, with the same rows and scopes; only the
 * numbers are out of reach.
 */
export function limitsForCrowd(): object {
  const { limits, holdings } = tableWith({});
  const raised = (rows: object, value: unknown) =>
    Object.fromEntries(
      Object.entries(rows).map(([row, scopes]: [string, object]) => [
        row,
        Object.fromEntries(Object.keys(scopes).map((scope) => [scope, value])),
      ]),
    );
  const { row, points, seconds } = HASTE;
  return {
    limits: { ...raised(limits, { points: PLENTY }), [row]: { participant: { points, seconds } } },
    holdings: raised(holdings, PLENTY),
  };
}
