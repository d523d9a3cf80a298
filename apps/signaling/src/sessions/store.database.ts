import type { AccountId } from '@foyer/domain';
import type { Database, Tables } from '../database/schema.ts';
import type { Method, Session, SessionStore, SignInLinkStore } from './store.ts';

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
    async add(hash, { startedAt, seenAt, provenAt, ...session }) {
      const times = { started_at: startedAt, seen_at: seenAt, proven_at: provenAt };
      await db
        .insertInto('sessions')
        .values({ hash, ...session, ...times })
        .execute();
    },
    async find(hash) {
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? sessionOf(row) : null;
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
    async ofAccount(account) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('account', '=', account)
        .orderBy('started_at')
        .orderBy('id')
        .execute();
      return rows.map(sessionOf);
    },
    async end(account, ids) {
      if (ids.length === 0) return;
      await db.deleteFrom('sessions').where('account', '=', account).where('id', 'in', ids).execute();
    },
    async renew(hash, { key, provenAt, method }) {
      const renewed = await db
        .updateTable('sessions')
        .set({ hash: key, proven_at: provenAt, method })
        .where('hash', '=', hash)
        .executeTakeFirst();
      return renewed.numUpdatedRows > 0n;
    },
  };
}

function sessionOf({ id, account, method, agent, ...at }: Tables['sessions']): Session {
  return {
    id,
    account: account as AccountId,
    method: method as Method,
    agent,
    provenAt: at.proven_at,
    startedAt: at.started_at,
    seenAt: at.seen_at,
  };
}
