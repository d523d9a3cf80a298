import type { ParticipantId } from '@foyer/protocol/sfu';

/** A stream that somebody sends. */
export interface Offer {
  readonly owner: ParticipantId;
  readonly producer: string;
}

/** What one participant has to begin and to stop taking. */
export interface Change {
  readonly take: readonly string[];
  readonly drop: readonly string[];
}

/**
 * Who is shown and heard to whom: everybody to everybody else, never to themselves (MD-3).
 *
 * @param has the producers this participant takes now
 */
export function subscriptionChange(
  participant: ParticipantId,
  { offers, has }: { offers: readonly Offer[]; has: ReadonlySet<string> },
): Change {
  const wanted = new Set(offers.filter(({ owner }) => owner !== participant).map(({ producer }) => producer));
  return {
    take: [...wanted].filter((producer) => !has.has(producer)),
    drop: [...has].filter((producer) => !wanted.has(producer)),
  };
}
