import { type Kysely, sql } from 'kysely';

/** When meetings take place, and for whom they are: so that people find them again. */
export async function schedules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('meeting', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('start', 'text')
    .addColumn('zone', 'text')
    .addColumn('minutes', 'integer')
    .addColumn('rule', 'text')
    .addColumn('except', 'jsonb', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('cancelled_at', 'bigint')
    .execute();
  await db.schema.createIndex('schedules_of').on('schedules').columns(['owner', 'until']).execute();
  await db.schema
    .createTable('schedule_ties')
    .addColumn('meeting', 'text', (column) => column.notNull().references('schedules.meeting').onDelete('cascade'))
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('tie', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('schedule_ties_key', ['account', 'meeting', 'tie'])
    .execute();
  // Meetings that were opened before there were schedules are found again as well, unless their maker was forgotten.
  await sql`
    insert into schedules (meeting, owner, title, "except", sequence, until, created_at)
    select entries.meeting, personal->'organizer'->>'account', personal->>'title', '[]'::jsonb, 0,
      (entry->>'at')::bigint, (entry->>'at')::bigint
    from entries join entries_personal using (meeting, number) where number = 1`.execute(db);
}
