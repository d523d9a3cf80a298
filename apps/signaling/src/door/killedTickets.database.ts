import type { Clock } from '@foyer/server-kit';
import type { Database } from '../database/schema.ts';
import { KILLED_BY, type KilledTicketStore } from './killedTickets.ts';

/** Remembers them in a database: what is void stays so, restarts or not. */
export function databaseKilledTickets(db: Database, clock: Clock): KilledTicketStore {
  return {
    async kill(entry, until) {
      await db.deleteFrom('killed_tickets').where('until', '<=', clock.now()).execute();
      await db
        .insertInto('killed_tickets')
        .values({ ...entry, until })
        .onConflict((conflict) => conflict.columns(['by', 'id']).doUpdateSet({ until }))
        .execute();
    },
    async holds(names) {
      const found = await db
        .selectFrom('killed_tickets')
        .select('id')
        .where('until', '>', clock.now())
        .where((where) => where.or(KILLED_BY.map((by) => where.and({ by, id: names[by] }))))
        .limit(1)
        .execute();
      return found.length > 0;
    },
  };
}
