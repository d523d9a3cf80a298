import type { Inside } from '@foyer/client';
import type { ParticipantId, Reaction } from '@foyer/domain';
import { useEffect, useState } from 'react';

/** How long a reaction is seen, in ms. */
const SHOWN_MS = 5_000;

/** Whose reaction is seen just now: of each person the newest. */
export function useReactions({ reactions }: Pick<Inside, 'reactions'>): ReadonlyMap<ParticipantId, Reaction> {
  const [over, setOver] = useState(0);
  const last = reactions.at(-1)?.number ?? 0;
  useEffect(() => {
    // Not taken back when the next one comes: each has its own time.
    setTimeout(() => setOver((before) => Math.max(before, last)), SHOWN_MS);
  }, [last]);
  return new Map(reactions.filter(({ number }) => number > over).map((one) => [one.participant, one.reaction]));
}
