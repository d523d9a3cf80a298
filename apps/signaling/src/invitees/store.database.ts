import type { AccountId, MeetingId } from '@foyer/domain';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database/schema.ts';
import type { Invitee, InviteeStore } from './store.ts';

/** Keeps invited people in a database. */
export function databaseInvitees(db: Database): InviteeStore {
  return {
    async add(invitees) {
      if (invitees.length === 0) return [];
      const rows = await db
        .insertInto('invitees')
        .values(invitees.map(({ invitedAt, ...one }) => ({ ...one, invited_at: invitedAt })))
        .onConflict((conflict) => conflict.columns(['meeting', 'mail']).doNothing())
        .returningAll()
        .execute();
      return rows.map(inviteeOf);
    },
    async find({ meeting, id }) {
      const row = await db
        .selectFrom('invitees')
        .selectAll()
        .where('meeting', '=', meeting)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? inviteeOf(row) : null;
    },
    async of(meeting) {
      const rows = await db
        .selectFrom('invitees')
        .selectAll()
        .where('meeting', '=', meeting)
        .orderBy('invited_at')
        .orderBy('mail')
        .execute();
      return rows.map(inviteeOf);
    },
    async meant({ mail, account }) {
      const rows = await db
        .selectFrom('invitees')
        .selectAll()
        .where((is) => is.or([is('mail', '=', mail ?? ''), is('account', '=', account)]))
        .execute();
      return rows.map(inviteeOf);
    },
    async change({ meeting, id }, change) {
      const row = await db
        .updateTable('invitees')
        .set(change)
        .where('meeting', '=', meeting)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ? inviteeOf(row) : null;
    },
    async remove({ meeting, id }) {
      const row = await db
        .deleteFrom('invitees')
        .where('meeting', '=', meeting)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ? inviteeOf(row) : null;
    },
  };
}

function inviteeOf({ invited_at, meeting, account, ...row }: Selectable<Tables['invitees']>): Invitee {
  return { ...row, meeting: meeting as MeetingId, account: account as AccountId | null, invitedAt: invited_at };
}
