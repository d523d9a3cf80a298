import { WAYS, type Way } from '@foyer/protocol';

/** What came of trying one way; null: it was not tried. */
export type Came = { readonly through: true; readonly roundTripMs: number | null } | { readonly through: false } | null;

/** What came of all ways. */
export type Ways = Readonly<Record<Way, Came>>;

/**
 * What that means for a meeting. `tcp-only` and `relay-only`: sound and pictures arrive, by a longer or a slower way.
 * `blocked`: nothing gets through. `unknown`: it could not be tried.
 */
export type Verdict = 'fine' | 'tcp-only' | 'relay-only' | 'blocked' | 'unknown';

const BY_WAY = { udp: 'fine', tcp: 'tcp-only', relay: 'relay-only' } as const satisfies Record<Way, Verdict>;

/** The best way that leads there is the one that browsers take. */
export function verdictOf(ways: Ways | null): Verdict {
  if (ways === null || WAYS.every((way) => ways[way] === null)) return 'unknown';
  const best = WAYS.find((way) => ways[way]?.through);
  return best === undefined ? 'blocked' : BY_WAY[best];
}

const LETTERS = { udp: 'U', tcp: 'T', relay: 'R' } as const satisfies Record<Way, string>;

/** The same for support, to be read out: of each way 1 for through, 0 for not, and - for not tried. */
export function supportCode(ways: Ways): string {
  const sign = (came: Came) => (came === null ? '-' : came.through ? '1' : '0');
  return ['FY', ...WAYS.map((way) => LETTERS[way] + sign(ways[way]))].join('-');
}
