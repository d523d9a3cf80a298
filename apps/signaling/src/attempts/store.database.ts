import type { AccountId, VisitorId } from '@foyer/domain';
import type { Database } from '../database/schema.ts';
import type { AttemptStore } from './store.ts';

/** Keeps attempts in a database. */
export function databaseAttempts(db: Database): AttemptStore {
  return {
    async begin(key, { details, ...attempt }, now) {
      await db.deleteFrom('attempts').where('until', '<=', now).execute();
      await db
        .insertInto('attempts')
        .values({ hash: key, ...attempt, details: JSON.stringify(details) })
        .execute();
    },
    async take(key, { kind, visitor, now }) {
      const row = await db
        .deleteFrom('attempts')
        .where('hash', '=', key)
        .where('kind', '=', kind)
        .where('visitor', '=', visitor)
        .where('until', '>', now)
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      return {
        ...{ kind: row.kind, until: row.until },
        visitor: row.visitor as VisitorId,
        account: row.account as AccountId | null,
        details: row.details as Readonly<Record<string, string>>,
      };
    },
  };
}
