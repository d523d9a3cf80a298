import type { MeetingId } from '@foyer/domain';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database/schema.ts';
import type { Mail, MailStore } from './store.ts';

/** Keeps mails in a database. */
export function databaseMails(db: Database): MailStore {
  return {
    async put(mail) {
      const row = rowOf(mail);
      await db
        .insertInto('mails')
        .values(row)
        .onConflict((conflict) => conflict.columns(['meeting', 'invitee']).doUpdateSet(row))
        .execute();
    },
    async due(at, most) {
      const rows = await db
        .selectFrom('mails')
        .selectAll()
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .limit(most)
        .execute();
      return rows.map(mailOf);
    },
    async nextDue() {
      const { next } = await db
        .selectFrom('mails')
        .select((is) => is.fn.min('due_at').as('next'))
        .executeTakeFirstOrThrow();
      return next;
    },
    async note(mail) {
      await db.updateTable('mails').set(rowOf(mail)).where('id', '=', mail.id).execute();
    },
    async of(meeting) {
      const rows = await db.selectFrom('mails').selectAll().where('meeting', '=', meeting).execute();
      return rows.map(mailOf);
    },
    async forget({ meeting, invitee }) {
      await db.deleteFrom('mails').where('meeting', '=', meeting).where('invitee', '=', invitee).execute();
    },
  };
}

function rowOf({ writtenAt, dueAt, ...mail }: Mail): Tables['mails'] {
  return { ...mail, written_at: writtenAt, due_at: dueAt };
}

function mailOf({ written_at, due_at, ...row }: Selectable<Tables['mails']>): Mail {
  return { ...row, meeting: row.meeting as MeetingId, writtenAt: written_at, dueAt: due_at };
}
