import type { AccountId } from '@foyer/domain';
import type { Database } from '../database/schema.ts';
import type { Group, GroupStore } from './store.ts';

/** Keeps groups in a database. */
export function databaseGroups(db: Database): GroupStore {
  const read = async (id: string | null): Promise<Group[]> => {
    const groups = db.selectFrom('directory_groups').selectAll();
    const found = await (id === null ? groups : groups.where('id', '=', id)).execute();
    const members = db.selectFrom('directory_group_members').selectAll().orderBy('account');
    const all = await (id === null ? members : members.where('group', '=', id)).execute();
    return found.map((group) => ({
      ...group,
      members: all.filter((one) => one.group === group.id).map(({ account }) => account as AccountId),
    }));
  };
  return {
    // A database sorts names by rules of its own.
    list: async () => (await read(null)).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    find: async (id) => (await read(id))[0] ?? null,
    keep: ({ id, name, members }) =>
      db.transaction().execute(async (trx) => {
        const other = await trx
          .selectFrom('directory_groups')
          .select('id')
          .where('name', '=', name)
          .where('id', '!=', id)
          .executeTakeFirst();
        if (other) return false;
        await trx
          .insertInto('directory_groups')
          .values({ id, name })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
          .execute();
        await trx.deleteFrom('directory_group_members').where('group', '=', id).execute();
        const rows = members.map((account) => ({ group: id, account }));
        if (rows.length > 0) await trx.insertInto('directory_group_members').values(rows).execute();
        return true;
      }),
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('directory_groups').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
