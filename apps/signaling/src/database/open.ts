import { join } from 'node:path';
import type { Log } from '@foyer/server-kit';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';
import type { Database, Tables } from './schema.ts';

export interface DatabaseOptions {
  /** A PostgreSQL server; null: PGlite, in the data folder. */
  readonly url: string | null;
  /** The data folder, for PGlite. Whoever opens it holds the folder's lock: PGlite has none of its own. */
  readonly folder: string;
  readonly log: Log;
}

export interface OpenDatabase {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database and brings it up to date.
 *
 * @throws with one sentence for whoever started Foyer, when it cannot be reached, or another Foyer has it
 */
export async function openDatabase({ url, folder, log }: DatabaseOptions): Promise<OpenDatabase> {
  // Each driver is loaded only when it is used: PGlite alone brings a whole PostgreSQL.
  const { dialect, release } =
    url === null
      ? await (await import('./pglite.ts')).pglite(join(folder, 'database'))
      : await (await import('./postgres.ts')).postgres(url, log);
  const db = new Kysely<Tables>({ dialect });
  const close = async () => {
    await db.destroy();
    await release();
  };
  try {
    await migrate(db);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { db, close };
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}
