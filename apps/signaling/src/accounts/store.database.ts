import type { AccountId } from '@foyer/domain';
import type { Database, Tables } from '../database/schema.ts';
import { type Account, soughtBy, wordsOf } from './account.ts';
import type { AccountStore } from './store.ts';

/** Keeps accounts, and the link that makes the administrator, in a database. */
export function databaseAccounts(db: Database): AccountStore {
  /** Whoever else has the address. A race between two is lost by the second at the unique index, as a bug would be. */
  const isTaken = async (in_: Database, { id, mail }: Account) =>
    mail !== null &&
    (await in_
      .selectFrom('accounts')
      .select('id')
      .where('mail', '=', mail)
      .where('id', '!=', id)
      .executeTakeFirst()) !== undefined;
  const first = (in_: Database) =>
    in_
      .selectFrom('accounts')
      .selectAll()
      .where('administrator', '=', true)
      .where('disabled', '=', false)
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirst();
  return {
    add(account, at) {
      return db.transaction().execute(async (trx) => {
        if (await isTaken(trx, account)) return false;
        await trx
          .insertInto('accounts')
          .values({ ...rowOf(account), created_at: at })
          .execute();
        return true;
      });
    },
    async find(id) {
      const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? accountOf(row) : null;
    },
    async byMail(mail) {
      const row = await db.selectFrom('accounts').selectAll().where('mail', '=', mail.toLowerCase()).executeTakeFirst();
      return row ? accountOf(row) : null;
    },
    async list() {
      return (await db.selectFrom('accounts').selectAll().orderBy('created_at').orderBy('id').execute()).map(accountOf);
    },
    async search(text, most) {
      const found = wordsOf(text).reduce(
        (query, word) => query.where('sought', 'like', `% ${word.replace(/[\\%_]/g, '\\$&')}%`),
        db.selectFrom('accounts').selectAll().where('disabled', '=', false),
      );
      return (await found.orderBy('name').limit(most).execute()).map(accountOf);
    },
    change(id, change) {
      return db.transaction().execute(async (trx) => {
        const row = await trx.selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
        if (!row) return null;
        const after = { ...accountOf(row), ...change, id };
        if (await isTaken(trx, after)) return false;
        await trx.updateTable('accounts').set(rowOf(after)).where('id', '=', id).execute();
        return after;
      });
    },
    async administrator() {
      const row = await first(db);
      return row ? accountOf(row) : null;
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
        const there = await first(trx);
        if (there) {
          const again = { ...accountOf(there), name: account.name };
          await trx.updateTable('accounts').set(rowOf(again)).where('id', '=', again.id).execute();
          return again;
        }
        const made = { ...account, rights: { ...account.rights, administrator: true } };
        await trx
          .insertInto('accounts')
          .values({ ...rowOf(made), created_at: at })
          .execute();
        return made;
      });
    },
  };
}

type Row = Omit<Tables['accounts'], 'created_at' | 'phones'>;

function rowOf(account: Account): Row & { phones: string } {
  const { id, name, mail, title, company, zone, phones, rights, disabled } = account;
  return {
    ...{ id, name, mail, title, company, zone, disabled },
    phones: JSON.stringify(phones),
    administrator: rights.administrator,
    holds: rights.holds,
    sought: soughtBy(account),
  };
}

function accountOf({ id, phones, administrator, holds, ...row }: Row & { phones: unknown }): Account {
  const { name, mail, title, company, zone, disabled } = row;
  return {
    ...{ name, mail, title, company, zone, disabled },
    id: id as AccountId,
    phones: phones as readonly string[],
    rights: { administrator, holds },
  };
}
