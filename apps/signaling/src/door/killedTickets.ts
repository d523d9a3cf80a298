import type { Clock } from '@foyer/server-kit';

/** By what join tickets can be made void: one by its own id, all of a participant, all that a key has signed. */
export const KILLED_BY = ['ticket', 'participant', 'key'] as const;
export type KilledBy = (typeof KILLED_BY)[number];

/** The join tickets that an operator has made void (TK-8). An entry goes when what it makes void would have expired. */
export interface KilledTicketStore {
  /** @param until ms since the epoch */
  kill(entry: { readonly by: KilledBy; readonly id: string }, until: number): Promise<void>;
  /** Whether a ticket with these names is void. */
  holds(names: Readonly<Record<KilledBy, string>>): Promise<boolean>;
}

/** Remembers them in this process. */
export function memoryKilledTickets(clock: Clock): KilledTicketStore {
  const entries = new Map<string, number>();
  return {
    async kill({ by, id }, until) {
      for (const [key, end] of entries) if (end <= clock.now()) entries.delete(key);
      entries.set(`${by} ${id}`, until);
    },
    holds: async (names) => KILLED_BY.some((by) => (entries.get(`${by} ${names[by]}`) ?? 0) > clock.now()),
  };
}
