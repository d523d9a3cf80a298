import type { MeetingId } from '@foyer/domain';
import type { Database } from '../database/schema.ts';
import type { CodeStore } from './store.ts';

/** Keeps codes in a database. */
export function databaseCodes(db: Database): CodeStore {
  return {
    async codeOf({ meeting, invitation }, offer) {
      for (;;) {
        const found = await db
          .selectFrom('invitation_codes')
          .select('code')
          .where('meeting', '=', meeting)
          .where('invitation', '=', invitation)
          .executeTakeFirst();
        if (found) return found.code;
        // Two may ask at once, and a code may be taken: whoever loses looks again.
        await db
          .insertInto('invitation_codes')
          .values({ code: offer(), meeting, invitation })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async find(code) {
      const found = await db
        .selectFrom('invitation_codes')
        .select(['meeting', 'invitation'])
        .where('code', '=', code)
        .executeTakeFirst();
      return found ? { meeting: found.meeting as MeetingId, invitation: found.invitation } : null;
    },
  };
}
