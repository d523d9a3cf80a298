import type { Group, GroupStore } from './store.ts';

/** Keeps groups in this process. */
export function memoryGroups(): GroupStore {
  const groups = new Map<string, Group>();
  return {
    list: async () => [...groups.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    find: async (id) => groups.get(id) ?? null,
    async keep(group) {
      if ([...groups.values()].some(({ id, name }) => id !== group.id && name === group.name)) return false;
      groups.set(group.id, { ...group, members: group.members.toSorted() });
      return true;
    },
    remove: async (id) => groups.delete(id),
  };
}
