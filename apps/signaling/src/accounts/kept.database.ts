import { sql } from 'kysely';
import type { Database, Tables } from '../database/schema.ts';
import type { KeptStore } from './kept.ts';

/** What a table keeps of somebody: rows that name their account in a column, less what is nobody's to see. */
interface Rows {
  readonly column: string;
  readonly hidden?: readonly string[];
}

/** In logs, what says who it was lies beside the entry: all of it goes if it names them there. */
interface Beside {
  readonly log: keyof Tables;
  readonly key: readonly string[];
  /** Where in it an account may stand. */
  readonly paths: readonly string[];
}

type Kept = Rows | Beside | 'nothing';

/**
 * What every table keeps of somebody; a new one says so here, or it does not compile. Those that refer to accounts come
 * before them, or they could not be forgotten.
 */
export const KEPT: Readonly<Record<keyof Tables, Kept>> = {
  sessions: { column: 'account', hidden: ['hash'] },
  sign_in_links: { column: 'account', hidden: ['hash'] },
  passwords: { column: 'account', hidden: ['hash'] },
  entries_personal: { log: 'entries', key: ['meeting', 'number'], paths: ['{account}', '{organizer,account}'] },
  audit_personal: { log: 'audit', key: ['number'], paths: ['{account}', '{by}'] },
  accounts: { column: 'id', hidden: ['sought'] },
  // They say nothing of who it was without what lies beside them.
  entries: 'nothing',
  audit: 'nothing',
  meetings: 'nothing',
  // Of nobody in particular.
  links: 'nothing',
  spent_tickets: 'nothing',
  invitation_codes: 'nothing',
  killed_tickets: 'nothing',
  // By participant, which is made for one stay.
  lineages: 'nothing',
  reconnect_tokens: 'nothing',
};

/** Finds and forgets in a database. */
export function databaseKept(db: Database): KeptStore {
  const tables = (Object.entries(KEPT) as [keyof Tables, Kept][]).flatMap(([table, kept]) =>
    kept === 'nothing' ? [] : [{ table, kept }],
  );
  return {
    async everythingOf(account) {
      const found: Record<string, readonly object[]> = {};
      for (const { table, kept } of tables) {
        const from =
          'column' in kept
            ? sql.table(table)
            : sql`${sql.table(kept.log)} join ${sql.table(table)} using (${sql.join(kept.key.map((name) => sql.ref(name)))})`;
        const { rows } = await sql<object>`select * from ${from} where ${names(kept, account)}`.execute(db);
        found[table] = rows.map((row) => without(row, 'column' in kept ? (kept.hidden ?? []) : []));
      }
      return found;
    },
    async erase(account) {
      await db.transaction().execute(async (trx) => {
        for (const { table, kept } of tables)
          await sql`delete from ${sql.table(table)} where ${names(kept, account)}`.execute(trx);
      });
    },
  };
}

function names(kept: Rows | Beside, account: string) {
  if ('column' in kept) return sql`${sql.ref(kept.column)} = ${account}`;
  return sql.join(
    kept.paths.map((path) => sql`personal #>> ${sql.lit(path)} = ${account}`),
    sql` or `,
  );
}

function without(row: object, hidden: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.includes(key)));
}
