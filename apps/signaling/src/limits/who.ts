import { prefixOf } from './networks.ts';
import type { Scope } from './table.ts';

/** Who asks, as far as it is known. What is left out is not counted by. */
export interface Who {
  readonly address?: string | undefined;
  readonly participant?: string | undefined;
  readonly account?: string | undefined;
  /** What the browser was given to be known again by. */
  readonly visitor?: string | undefined;
  readonly meeting?: string | undefined;
  readonly partner?: string | undefined;
  /** Whom they say it is about, in a way that says nothing about that. */
  readonly named?: string | undefined;
}

/** One thing to count by, and how much more it may have than the table says. */
interface Key {
  readonly key: string;
  readonly times: number;
}

/** By what somebody is counted in a scope: by nothing, if it is not known of them. */
export function keysOf(scope: Scope, who: Who): readonly Key[] {
  switch (scope) {
    case 'node':
      return one('');
    case 'participant':
    case 'account':
    case 'visitor':
    case 'meeting':
    case 'partner':
      return one(who[scope]);
    case 'address':
      return one(endpointOf(who));
    case 'account-at-address':
      return one(both(who.account ?? '', endpointOf(who)));
    case 'named-at-address':
      return one(both(who.named, endpointOf(who)));
    case 'account-in-meeting':
      return one(both(who.account, who.meeting));
    case 'address-in-meeting':
      return one(both(endpointOf(who), who.meeting));
    case 'subnet':
      return subnetsOf(who);
    case 'subnet-in-meeting':
      return subnetsOf(who).flatMap(({ key, times }) => (who.meeting ? [{ key: `${key} ${who.meeting}`, times }] : []));
  }
}

const one = (key: string | undefined): readonly Key[] => (key === undefined ? [] : [{ key, times: 1 }]);
const both = (first: string | undefined, second: string | undefined): string | undefined =>
  first === undefined || second === undefined ? undefined : `${first} ${second}`;

/** What a proxy may write that is no address: they all count as one, and nobody gets around it. */
const ELSEWHERE = 'elsewhere';

/** A single machine: whoever has an IPv6 address usually has all the others of its /64 (LM-3). */
function endpointOf({ address }: Who): string | undefined {
  return address === undefined ? undefined : (prefixOf(address, { v4: 32, v6: 64 }) ?? ELSEWHERE);
}

function subnetsOf({ address }: Who): readonly Key[] {
  if (address === undefined) return [];
  const near = prefixOf(address, { v4: 24, v6: 56 }) ?? ELSEWHERE;
  const wide = prefixOf(address, { v4: 24, v6: 48 }) ?? ELSEWHERE;
  return near === wide
    ? [{ key: near, times: 1 }]
    : [
        { key: near, times: 1 },
        { key: wide, times: 4 },
      ];
}
