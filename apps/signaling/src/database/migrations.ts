import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { accounts } from './migrations/0005-accounts.ts';
import { passwords } from './migrations/0006-passwords.ts';
import { identity } from './migrations/0007-identity.ts';
import { schedules } from './migrations/0008-schedules.ts';
import { invitees } from './migrations/0009-invitees.ts';

/** Every step from an empty database to the schema, by name and in this order. A step that was released stays as it is.
 * New ones have files of their own. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-memory': { up: memory },
  '0002-invitations': { up: invitations },
  '0003-killed-tickets': { up: killedTickets },
  '0004-sign-in': { up: signIn },
  '0005-accounts': { up: accounts },
  '0006-passwords': { up: passwords },
  '0008-schedules': { up: schedules },
  '0009-invitees': { up: invitees },
  '0007-identity': { up: identity },
};

async function memory(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('meetings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('present', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('entries')
    .addColumn('meeting', 'text', (column) => column.notNull().references('meetings.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('entry', 'jsonb', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entries_key', ['meeting', 'number'])
    .execute();
  await schema
    .createTable('entries_personal')
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('personal', 'jsonb', (column) => column.notNull())
    .addPrimaryKeyConstraint('entries_personal_key', ['meeting', 'number'])
    .execute();
  await schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('administrator', 'boolean', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  // Two who open the one link at once must not both become the administrator.
  await schema
    .createIndex('accounts_one_administrator')
    .unique()
    .on('accounts')
    .column('administrator')
    .where(sql.ref('administrator'), '=', true)
    .execute();
  await schema
    .createTable('links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('offered_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('spent_tickets')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('lineages')
    .addColumn('participant', 'text', (column) => column.primaryKey())
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('key', 'jsonb', (column) => column.notNull())
    .addColumn('issued', 'integer', (column) => column.notNull())
    .addColumn('used', 'integer', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .execute();
  await schema
    .createTable('reconnect_tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('participant', 'text', (column) =>
      column.notNull().references('lineages.participant').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('reconnect_tokens_of').on('reconnect_tokens').column('participant').execute();
  await schema
    .createTable('audit')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('entry', 'jsonb', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_personal')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('personal', 'jsonb', (column) => column.notNull())
    .execute();
  await appendOnly(db, ['entries', 'audit']);
}

async function invitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation_codes')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('invitation', 'integer', (column) => column.notNull())
    .addUniqueConstraint('invitation_codes_one_each', ['meeting', 'invitation'])
    .execute();
}

async function killedTickets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('killed_tickets')
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('killed_tickets_key', ['by', 'id'])
    .execute();
}

async function signIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

/** Against our own mistakes. Whoever owns the database can undo it; that they cannot hide is what the chain is for. */
async function appendOnly(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% takes new rows and keeps the old ones', tg_table_name; end $$`.execute(db);
  for (const table of tables)
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db);
}
