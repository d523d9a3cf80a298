import type { Kysely } from 'kysely';

/** People invited by mail address, the mails to them, and groups of colleagues. */
export async function invitees(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('invitees')
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('mail', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('account', 'text')
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('given', 'boolean', (column) => column.notNull())
    .addColumn('invited_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('invitees_key', ['meeting', 'id'])
    .addUniqueConstraint('invitees_once_each', ['meeting', 'mail'])
    .execute();
  // Whoever gets an account, or another address, is looked for in all meetings.
  await schema.createIndex('invitees_at').on('invitees').column('mail').execute();
  await schema
    .createTable('mails')
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('invitee', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('written_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('trouble', 'text')
    .addPrimaryKeyConstraint('mails_key', ['meeting', 'invitee'])
    .execute();
  await schema.createIndex('mails_due').on('mails').column('due_at').execute();
  await schema
    .createTable('directory_groups')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .execute();
  await schema
    .createTable('directory_group_members')
    .addColumn('group', 'text', (column) => column.notNull().references('directory_groups.id').onDelete('cascade'))
    .addColumn('account', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('directory_group_members_key', ['group', 'account'])
    .execute();
}
