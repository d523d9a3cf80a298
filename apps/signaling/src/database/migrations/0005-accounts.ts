import { type Kysely, sql } from 'kysely';

/** What there is to know of an account, rights of its own, and sessions that can be told apart. */
export async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('accounts_one_administrator').execute();
  await db.schema
    .alterTable('accounts')
    .addColumn('mail', 'text')
    .addColumn('title', 'text')
    .addColumn('company', 'text')
    .addColumn('zone', 'text')
    .addColumn('phones', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
    .addColumn('holds', 'boolean', (column) => column.notNull().defaultTo(true))
    .addColumn('disabled', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('sought', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update accounts set sought = ' ' || regexp_replace(trim(lower(name)), '\s+', ' ', 'g')`.execute(db);
  await db.schema.createIndex('accounts_mail').unique().on('accounts').column('mail').execute();
  // Nobody is signed out by an update: who came by a link proved themselves when they came.
  await db.schema
    .alterTable('sessions')
    .addColumn('id', 'text')
    .addColumn('method', 'text', (column) => column.notNull().defaultTo('link'))
    .addColumn('proven_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('agent', 'text')
    .execute();
  await sql`update sessions set id = left(hash, 22), proven_at = started_at`.execute(db);
  await sql`alter table sessions alter column id set not null`.execute(db);
  await db.schema.createIndex('sessions_of').on('sessions').column('account').execute();
}
