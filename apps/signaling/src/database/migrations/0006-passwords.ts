import type { Kysely } from 'kysely';

/** Passwords; and sessions that were ended are remembered as such for as long as they could have lived. */
export async function passwords(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('ended_at', 'bigint').execute();
  await db.schema
    .createTable('passwords')
    .addColumn('account', 'text', (column) => column.primaryKey().references('accounts.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .execute();
}
