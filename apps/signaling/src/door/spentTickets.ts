import { type Clock, SpentTickets } from '@foyer/server-kit';

/** Remembers used join tickets, at least for as long as they would still be accepted. */
export interface SpentTicketStore {
  /**
   * Uses a ticket up.
   *
   * @param id the ticket's own id
   * @param until when it expires by itself, in ms since the epoch
   * @returns false if it had been used before
   */
  spend(id: string, until: number): Promise<boolean>;
}

/** Remembers them in this process. */
export function memorySpentTickets(clock: Clock): SpentTicketStore {
  const spent = new SpentTickets(clock);
  return { spend: async (id, until) => spent.spend(id, until) };
}
