import type { Log } from '@foyer/server-kit';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Driver } from './driver.ts';

const INT8 = 20;
/** By this number Foyers know each other in a database: "foyer", as letters of the alphabet. */
const LOCK = 6_15_25_05_18;
/** How long to wait for a connection, in ms. */
const PATIENCE_MS = 5_000;
const HOLD_ATTEMPTS = 10;
const HOLD_EVERY_MS = 200;

/**
 * A PostgreSQL server, for one Foyer at a time: a second is refused for as long as the first one's connection holds.
 *
 * That is for people, who should learn of it at once. What protects a meeting's log is its epoch.
 *
 * @throws with one sentence when the server cannot be reached, or another Foyer uses this database
 */
export async function postgres(url: string, log: Log): Promise<Driver> {
  // Else int8, which all our moments are, comes as text.
  const types: pg.CustomTypesConfig = {
    getTypeParser: ((oid: number, format?: 'text') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
  const options = { connectionString: url, types, connectionTimeoutMillis: PATIENCE_MS, keepAlive: true };
  const holder = new pg.Client(options);
  // A connection that breaks while nobody asks says so here, and would end the process if nobody listened.
  holder.on('error', (cause) => log.error({ cause }, 'the connection that holds the database is lost'));
  try {
    await holder.connect();
  } catch (cause) {
    throw new Error(`the database at DATABASE_URL cannot be reached: ${reasonOf(cause)}`, { cause });
  }
  if (!(await hold(holder))) {
    await holder.end();
    throw new Error('another Foyer uses the database at DATABASE_URL; stop it, or give this one a database of its own');
  }
  const pool = new pg.Pool(options);
  pool.on('error', (cause) => log.error({ cause }, 'a connection to the database is lost'));
  return { dialect: new PostgresDialect({ pool }), release: () => holder.end() };
}

/** Tries for a while: a server that was killed may not yet have been missed. */
async function hold(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < HOLD_ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, HOLD_EVERY_MS));
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
    if (rows[0]?.held) return true;
  }
  return false;
}

/** Never the URL, which has a password in it. */
function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return message || (code ?? 'no reason is given');
}
