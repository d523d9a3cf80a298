import type { Database } from '../database/schema.ts';
import type { PasswordStore } from './store.ts';

/** Keeps passwords in a database. */
export function databasePasswords(db: Database): PasswordStore {
  return {
    async find(account) {
      const row = await db.selectFrom('passwords').select('hash').where('account', '=', account).executeTakeFirst();
      return row?.hash ?? null;
    },
    async set(account, hash, at) {
      const row = { hash, set_at: at };
      await db
        .insertInto('passwords')
        .values({ account, ...row })
        .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
        .execute();
    },
    async erase(account) {
      await db.deleteFrom('passwords').where('account', '=', account).execute();
    },
  };
}
