import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silent } from '@foyer/server-kit';
import { type PostgresServer, startPostgres } from '@foyer/server-kit/testing';
import { sql } from 'kysely';
import { openDatabase } from '../database/open.ts';
import type { Database } from '../database/schema.ts';

/** A database for tests, and what it takes to be rid of it. */
export interface TestDatabase {
  readonly db: Database;
  /** For whoever wants to come in by another way; null: there is none. */
  readonly url: URL | null;
  /** Where its files are; null: they are a server's. */
  readonly folder: string | null;
  readonly close: () => Promise<void>;
}

/** Both kinds, each started when it is first asked for: PGlite takes seconds to be made. */
export const DATABASES: Readonly<Record<'PGlite' | 'PostgreSQL', () => Promise<TestDatabase>>> = {
  async PGlite() {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-pglite-'));
    const { db, close } = await openDatabase({ url: null, folder, log: silent });
    return { db, url: null, folder, close: () => close().then(() => rmSync(folder, { recursive: true, force: true })) };
  },
  async PostgreSQL() {
    const server: PostgresServer = await startPostgres();
    const url = server.url('postgres');
    const { db, close } = await openDatabase({ url: url.href, folder: '', log: silent });
    return { db, url, folder: null, close: () => close().then(() => server.stop()) };
  },
};

/** Empties every table, past the triggers that keep rows where they are. */
export async function empty(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely_%'`.execute(db);
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db);
}
