import type { AccountId } from '@foyer/domain';
import type { Database } from '../database/schema.ts';
import type { Account, AccountStore, SessionStore, SignInLinkStore } from './store.ts';

/** Keeps accounts, and the link that makes the administrator, in a database. */
export function databaseAccounts(db: Database): AccountStore {
  const accountFrom = ({ id, name }: { id: string; name: string }): Account => ({ id: id as AccountId, name });
  return {
    async add({ id, name }, at) {
      await db.insertInto('accounts').values({ id, name, administrator: false, created_at: at }).execute();
    },
    async find(id) {
      const row = await db.selectFrom('accounts').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
      return row ? accountFrom(row) : null;
    },
    async administrator() {
      const row = await db
        .selectFrom('accounts')
        .select(['id', 'name'])
        .where('administrator', '=', true)
        .executeTakeFirst();
      return row ? accountFrom(row) : null;
    },
    async offer(link, at) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('links').where('used_at', 'is', null).execute();
        await trx.insertInto('links').values({ hash: link, offered_at: at, used_at: null }).execute();
      });
    },
    take(link, { account, at }) {
      return db.transaction().execute(async (trx) => {
        const row = await trx.selectFrom('links').select('used_at').where('hash', '=', link).executeTakeFirst();
        if (!row) return 'token-invalid';
        const used = await trx
          .updateTable('links')
          .set({ used_at: at })
          .where('hash', '=', link)
          .where('used_at', 'is', null)
          .executeTakeFirst();
        if (used.numUpdatedRows === 0n) return 'token-replayed';
        const { name } = account;
        const there = await trx
          .updateTable('accounts')
          .set({ name })
          .where('administrator', '=', true)
          .returning(['id', 'name'])
          .executeTakeFirst();
        if (there) return accountFrom(there);
        await trx
          .insertInto('accounts')
          .values({ id: account.id, name, administrator: true, created_at: at })
          .execute();
        return account;
      });
    },
  };
}

/** Keeps links into accounts in a database. */
export function databaseSignInLinks(db: Database): SignInLinkStore {
  return {
    async offer(hash, { account, until }) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('sign_in_links').where('account', '=', account).where('used_at', 'is', null).execute();
        await trx.insertInto('sign_in_links').values({ hash, account, until, used_at: null }).execute();
      });
    },
    async take(hash, at) {
      const taken = await db
        .updateTable('sign_in_links')
        .set({ used_at: at })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('until', '>', at)
        .returning('account')
        .executeTakeFirst();
      if (taken) return { account: taken.account as AccountId };
      const row = await db.selectFrom('sign_in_links').select('used_at').where('hash', '=', hash).executeTakeFirst();
      if (!row) return 'token-invalid';
      return row.used_at === null ? 'token-expired' : 'token-replayed';
    },
  };
}

/** Keeps sessions in a database. */
export function databaseSessions(db: Database): SessionStore {
  return {
    async add(hash, { account, startedAt, seenAt }) {
      await db.insertInto('sessions').values({ hash, account, started_at: startedAt, seen_at: seenAt }).execute();
    },
    async find(hash) {
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? { account: row.account as AccountId, startedAt: row.started_at, seenAt: row.seen_at } : null;
    },
    async see(hash, at) {
      await db.updateTable('sessions').set({ seen_at: at }).where('hash', '=', hash).execute();
    },
    async forget({ seenAt, startedAt }) {
      await db
        .deleteFrom('sessions')
        .where((is) => is.or([is('seen_at', '<', seenAt), is('started_at', '<', startedAt)]))
        .execute();
    },
  };
}
