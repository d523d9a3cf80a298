import type { MeetingId, ParticipantId } from '@foyer/domain';
import type { PublicKey } from '@foyer/protocol';
import type { Database } from '../database/schema.ts';
import { type LineageStore, REMEMBERED } from './store.ts';

/** Keeps lines of tokens in a database. */
export function databaseLineages(db: Database): LineageStore {
  return {
    async begin({ meeting, participant, key }, { token, until }) {
      await db.transaction().execute(async (trx) => {
        const lineage = { participant, meeting, key: JSON.stringify(key), issued: 1, used: 0, until };
        await trx.insertInto('lineages').values(lineage).execute();
        await trx.insertInto('reconnect_tokens').values({ hash: token, participant, number: 1 }).execute();
      });
    },
    async find(token) {
      const row = await db
        .selectFrom('reconnect_tokens')
        .innerJoin('lineages', 'lineages.participant', 'reconnect_tokens.participant')
        .select(['lineages.participant', 'meeting', 'key', 'used', 'number'])
        .where('hash', '=', token)
        .executeTakeFirst();
      if (!row) return null;
      const [participant, meeting] = [row.participant as ParticipantId, row.meeting as MeetingId];
      return { place: { participant, meeting, key: row.key as PublicKey }, number: row.number, used: row.used };
    },
    follow(participant, { number, next }) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('lineages')
          .set((column) => ({ used: number, issued: column('issued', '+', 1) }))
          .where('participant', '=', participant)
          .where('used', '<=', number)
          .returning('issued')
          .executeTakeFirst();
        if (!row) return false;
        await trx.insertInto('reconnect_tokens').values({ hash: next, participant, number: row.issued }).execute();
        await trx
          .deleteFrom('reconnect_tokens')
          .where('participant', '=', participant)
          .where('number', '<=', row.issued - REMEMBERED)
          .execute();
        return true;
      });
    },
    async keep(participants, until) {
      if (participants.length === 0) return;
      await db.updateTable('lineages').set({ until }).where('participant', 'in', participants).execute();
    },
    async forget(now) {
      await db.deleteFrom('lineages').where('until', '<=', now).execute();
    },
  };
}
