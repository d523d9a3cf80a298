import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import type { Driver } from './driver.ts';

/**
 * The embedded database, in a folder of its own.
 *
 * It is one connection: inside a transaction only the transaction may be asked, or it waits for itself.
 */
export async function pglite(folder: string): Promise<Driver> {
  // Else a count is a number or a BigInt, depending on how large it is.
  const database = await PGlite.create({ dataDir: folder, parsers: { [types.INT8]: Number } });
  return { dialect: new PGliteDialect({ pglite: database }), release: async () => {} };
}
