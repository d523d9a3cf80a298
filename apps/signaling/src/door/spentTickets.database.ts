import type { Clock } from '@foyer/server-kit';
import type { Database } from '../database/schema.ts';
import type { SpentTicketStore } from './spentTickets.ts';

/** How often those that have expired are forgotten, in ms. */
const FORGET_EVERY_MS = 60_000;

/** Remembers used tickets in a database, so that they stay used. */
export function databaseSpentTickets(db: Database, clock: Clock): SpentTicketStore {
  let forgottenAt = Number.NEGATIVE_INFINITY;
  return {
    async spend(id, until) {
      const now = clock.now();
      if (now - forgottenAt > FORGET_EVERY_MS) {
        forgottenAt = now;
        await db.deleteFrom('spent_tickets').where('until', '<=', now).execute();
      }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('spent_tickets')
        .values({ id, until })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
