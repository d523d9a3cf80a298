import type { Database } from '../database/schema.ts';
import { BEGINNING, chained } from './chain.ts';
import type { AuditStore, Who } from './store.ts';

/** Keeps the audit in a database. */
export function databaseAudit(db: Database): AuditStore {
  return {
    async append(lines) {
      if (lines.length === 0) return;
      await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('audit')
          .select(['number', 'hash'])
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        // Whoever adds at the same time takes the same number, and one of the two fails.
        let [number, hash] = [last?.number ?? 0, last?.hash ?? BEGINNING];
        const links = lines.map(({ entry, who }) => {
          hash = chained(hash, entry);
          return { number: ++number, entry: JSON.stringify(entry), hash, who };
        });
        await trx
          .insertInto('audit')
          .values(links.map(({ who: _who, ...link }) => link))
          .execute();
        const known = links.flatMap(({ number, who }) => (who ? [{ number, personal: JSON.stringify(who) }] : []));
        if (known.length > 0) await trx.insertInto('audit_personal').values(known).execute();
      });
    },
    async read(after, most) {
      const rows = await db
        .selectFrom('audit')
        .leftJoin('audit_personal', 'audit_personal.number', 'audit.number')
        .select(['audit.number', 'audit.entry', 'audit.hash', 'audit_personal.personal'])
        .where('audit.number', '>', after)
        .orderBy('audit.number')
        .limit(most)
        .execute();
      return rows.map(({ personal, ...link }) => ({ ...link, who: personal as Who | null }));
    },
  };
}
