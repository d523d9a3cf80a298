import type pg from 'pg';

/** A hash of each table, by its name. */
export type Rows = Readonly<Record<string, string>>;

/**
 * What attackers leave behind by being allowed to ask at all: tickets of their own. And the audit, which only grows, and is
 * held against what was refused.
 */
const THEIR_OWN = ['audit', 'audit_personal', 'spent_tickets', 'lineages', 'reconnect_tokens'];

/** A hash of everything that is kept, as far as an attack must not change it. */
export async function rowsOf(db: pg.Pool): Promise<Rows> {
  const { rows } = await db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const kept = rows.filter(({ name }) => !THEIR_OWN.includes(name));
  return Object.fromEntries(await Promise.all(kept.map(async ({ name }) => [name, await hashOf(db, name)])));
}

/** Everything that is kept, row by row, as text; by table. */
export async function textsOf(db: pg.Pool): Promise<Readonly<Record<string, string>>> {
  const { rows } = await db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const read = async ({ name }: { name: string }): Promise<[string, string]> => {
    const kept = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${pgName(name)} t`);
    return [name, kept.rows.map(({ row }) => row).join('\n')];
  };
  return Object.fromEntries(await Promise.all(rows.map(read)));
}

/** A hash of a meeting's log, and of what stands beside it. */
export async function logOf(db: pg.Pool, meeting: string): Promise<string> {
  const { rows } = await db.query<{ hash: string | null }>(
    `select md5(string_agg(e::text || coalesce(p::text, ''), '' order by number)) as hash
     from entries e left join entries_personal p using (meeting, number) where meeting = $1`,
    [meeting],
  );
  return rows[0]?.hash ?? '';
}

/** A hash of the shape of the database. */
export async function schemaOf(db: pg.Pool): Promise<string> {
  const { rows } = await db.query<{ hash: string }>(
    `select md5(string_agg(c::text, '' order by table_name, ordinal_position)) as hash
     from information_schema.columns c where table_schema = 'public'`,
  );
  return rows[0]?.hash ?? '';
}

async function hashOf(db: pg.Pool, table: string): Promise<string> {
  // When somebody was last seen changes by being there.
  const row = table === 'sessions' ? "to_jsonb(t) - 'seen_at'" : 'to_jsonb(t)';
  const { rows } = await db.query<{ hash: string | null }>(
    `select md5(string_agg(md5((${row})::text), '' order by md5((${row})::text))) as hash from ${pgName(table)} t`,
  );
  return rows[0]?.hash ?? '';
}

function pgName(table: string): string {
  return `"${table.replaceAll('"', '""')}"`;
}
