import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../database/schema.ts';
import type { KeptStore } from './kept.ts';
import { type Beside, KEPT, type Rows } from './keptTables.ts';

/** Finds and forgets in a database. */
export function databaseKept(db: Database): KeptStore {
  const tables = (Object.entries(KEPT) as [keyof Tables, Rows | Beside | 'nothing'][]).flatMap(([table, kept]) =>
    kept === 'nothing' ? [] : [{ table, kept }],
  );
  return {
    async everythingOf(account) {
      const found: Record<string, readonly object[]> = {};
      for (const { table, kept } of tables)
        found[table] =
          'rows' in kept ? await rowsOf(db, { table, kept, account }) : await besideOf(db, { table, kept, account });
      return found;
    },
    async erase(account) {
      await db.transaction().execute(async (trx) => {
        await handOver(trx, account);
        for (const { table, kept } of tables) {
          const where = 'rows' in kept ? kept.rows(account) : names(kept, account);
          await sql`delete from ${sql.table(table)} where ${where}`.execute(trx);
          for (const list of 'lists' in kept ? kept.lists : []) await takeOff(trx, { table, list, account });
        }
      });
    },
  };
}

/** Meetings that somebody else organizes as well are theirs from now on, with everybody who is invited to them. */
async function handOver(db: Kysely<Tables>, account: string): Promise<void> {
  const heirs = sql`select distinct on (meeting) meeting, account from schedule_ties
    where tie = 'organizes' and account <> ${account} order by meeting, account`;
  await sql`with heirs as (${heirs}), theirs as (
      update schedules set owner = heirs.account from heirs
      where heirs.meeting = schedules.meeting and schedules.owner = ${account} returning heirs.*)
    delete from schedule_ties using theirs
    where schedule_ties.meeting = theirs.meeting and schedule_ties.account = theirs.account and tie = 'organizes'`.execute(
    db,
  );
}

interface Sought<Kept> {
  readonly table: keyof Tables;
  readonly kept: Kept;
  readonly account: string;
}

async function rowsOf(db: Database, { table, kept, account }: Sought<Rows>): Promise<object[]> {
  const { rows } = await sql<object>`select * from ${sql.table(table)} where ${kept.rows(account)}`.execute(db);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !kept.hidden?.includes(key))));
}

async function besideOf(db: Database, { table, kept, account }: Sought<Beside>): Promise<object[]> {
  const key = sql.join(kept.key.map((name) => sql.ref(name)));
  const listed = kept.lists.map((list) => isListed(list, account));
  const { rows } = await sql<{ personal: Record<string, unknown> }>`
    select * from ${sql.table(kept.log)} join ${sql.table(table)} using (${key})
    where ${sql.join([names(kept, account), ...listed], sql` or `)}`.execute(db);
  // Who else is on a list is nothing of theirs.
  const alone = (said: unknown) => (Array.isArray(said) ? said.filter((one) => one === account) : []);
  return rows.map((row) => {
    const lists = kept.lists.filter((list) => list in row.personal).map((list) => [list, alone(row.personal[list])]);
    return { ...row, personal: { ...row.personal, ...Object.fromEntries(lists) } };
  });
}

async function takeOff(
  db: Kysely<Tables>,
  { table, list, account }: { readonly table: keyof Tables; readonly list: string; readonly account: string },
): Promise<void> {
  const without = sql`jsonb_set(personal, ${sql.lit(`{${list}}`)}, (personal -> ${sql.lit(list)}) - ${account}::text)`;
  await sql`update ${sql.table(table)} set personal = ${without} where ${isListed(list, account)}`.execute(db);
}

function isListed(list: string, account: string) {
  return sql`personal -> ${sql.lit(list)} @> to_jsonb(${account}::text)`;
}

function names({ paths }: Beside, account: string) {
  return sql.join(
    paths.map((path) => sql`personal #>> ${sql.lit(path)} = ${account}`),
    sql` or `,
  );
}
