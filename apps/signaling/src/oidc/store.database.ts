import type { AccountId } from '@foyer/domain';
import type { Database } from '../database/schema.ts';
import type { IdentityStore } from './store.ts';

/** Keeps identities in a database. */
export function databaseIdentities(db: Database): IdentityStore {
  return {
    async find({ issuer, subject }) {
      const row = await db
        .selectFrom('identities')
        .select('account')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row ? (row.account as AccountId) : null;
    },
    async ofAccount(account, issuer) {
      const row = await db
        .selectFrom('identities')
        .select('subject')
        .where('account', '=', account)
        .where('issuer', '=', issuer)
        .executeTakeFirst();
      return row ? { issuer, subject: row.subject } : null;
    },
    async link({ issuer, subject }, { account, at }) {
      const linked = await db
        .insertInto('identities')
        .values({ issuer, subject, account, linked_at: at, used_at: at })
        .onConflict((is) => is.doNothing())
        .executeTakeFirst();
      return (linked.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async use({ issuer, subject }, at) {
      await db
        .updateTable('identities')
        .set({ used_at: at })
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .execute();
    },
    async clear(account) {
      await db.deleteFrom('identities').where('account', '=', account).execute();
    },
  };
}
