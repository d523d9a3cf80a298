import type { AccountId } from '@foyer/domain';
import type { Database, Tables } from '../database/schema.ts';
import type { Passkey, PasskeyStore } from './store.ts';

/** Keeps passkeys in a database. */
export function databasePasskeys(db: Database): PasskeyStore {
  return {
    async add({ id, account, name, key, counter, transports, createdAt, usedAt }) {
      const added = await db
        .insertInto('passkeys')
        .values({
          ...{ id, account, name, key, counter },
          transports: JSON.stringify(transports),
          created_at: createdAt,
          used_at: usedAt,
        })
        .onConflict((is) => is.column('id').doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async find(id) {
      const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? passkeyOf(row) : null;
    },
    async ofAccount(account) {
      const rows = await db
        .selectFrom('passkeys')
        .selectAll()
        .where('account', '=', account)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(passkeyOf);
    },
    async use(id, { from, to, at }) {
      const used = await db
        .updateTable('passkeys')
        .set({ counter: to, used_at: at })
        .where('id', '=', id)
        .where('counter', '=', from)
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },
    remove(account, id, { mustStay }) {
      return db.transaction().execute(async (trx) => {
        // One after another: two who remove the last two at once must not both find another one left.
        await trx.selectFrom('accounts').select('id').where('id', '=', account).forUpdate().execute();
        const rows = await trx.selectFrom('passkeys').select('id').where('account', '=', account).execute();
        if (!rows.some((row) => row.id === id)) return 'not-found';
        if (mustStay && rows.length === 1) return 'last';
        await trx.deleteFrom('passkeys').where('id', '=', id).execute();
        return 'removed';
      });
    },
    async clear(account) {
      await db.deleteFrom('passkeys').where('account', '=', account).execute();
    },
  };
}

function passkeyOf({
  account,
  created_at,
  used_at,
  ...row
}: Omit<Tables['passkeys'], 'transports'> & { transports: unknown }): Passkey {
  const { id, name, key, counter } = row;
  return {
    ...{ id, name, key, counter },
    account: account as AccountId,
    transports: row.transports as readonly string[],
    createdAt: created_at,
    usedAt: used_at,
  };
}
