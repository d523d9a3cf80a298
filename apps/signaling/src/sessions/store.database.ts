import type { AccountId, SessionId } from '@foyer/domain';
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
        .values({ hash, ...session, ...times, ended_at: null })
        .execute();
    },
    async find(hash) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('hash', '=', hash)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return row ? sessionOf(row) : null;
    },
    async see(hash, at) {
      await db.updateTable('sessions').set({ seen_at: at }).where('hash', '=', hash).execute();
    },
    async forget({ seenAt, startedAt }) {
      await db
        .deleteFrom('sessions')
        .where((is) =>
          is.or([is('started_at', '<', startedAt), is.and([is('seen_at', '<', seenAt), is('ended_at', 'is', null)])]),
        )
        .execute();
    },
    async ofAccount(account) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('account', '=', account)
        .where('ended_at', 'is', null)
        .orderBy('started_at')
        .orderBy('id')
        .execute();
      return rows.map(sessionOf);
    },
    async end(account, ended, at) {
      const all = db
        .updateTable('sessions')
        .set({ ended_at: at })
        .where('account', '=', account)
        .where('ended_at', 'is', null);
      if ('only' in ended) await all.where('id', '=', ended.only).execute();
      else await (ended.allBut === null ? all : all.where('id', '!=', ended.allBut)).execute();
    },
    async wasEnded(id) {
      const found = db.selectFrom('sessions').select('id').where('id', '=', id).where('ended_at', 'is not', null);
      return (await found.executeTakeFirst()) !== undefined;
    },
    async renew(hash, { key, provenAt, method }) {
      const renewed = await db
        .updateTable('sessions')
        .set({ hash: key, proven_at: provenAt, started_at: provenAt, method })
        .where('hash', '=', hash)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return renewed.numUpdatedRows > 0n;
    },
    async succeed(before, key) {
      await db.transaction().execute(async (trx) => {
        const old = await trx
          .deleteFrom('sessions')
          .where('hash', '=', before)
          .where('ended_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (old) await trx.updateTable('sessions').set({ id: old.id }).where('hash', '=', key).execute();
      });
    },
  };
}

function sessionOf({ id, account, method, agent, ...at }: Tables['sessions']): Session {
  return {
    id: id as SessionId,
    account: account as AccountId,
    method: method as Method,
    agent,
    provenAt: at.proven_at,
    startedAt: at.started_at,
    seenAt: at.seen_at,
  };
}
