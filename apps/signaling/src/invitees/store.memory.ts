import type { Invitee, InviteeKey, InviteeStore } from './store.ts';

/** Keeps invited people in this process. */
export function memoryInvitees(): InviteeStore {
  const invitees = new Map<string, Invitee>();
  const all = () => [...invitees.values()];
  return {
    async add(added) {
      const fresh = added.filter(
        ({ meeting, mail }) => !all().some((one) => one.meeting === meeting && one.mail === mail),
      );
      for (const one of fresh) invitees.set(keyOf(one), one);
      return fresh;
    },
    find: async (key) => invitees.get(keyOf(key)) ?? null,
    of: async (meeting) =>
      all()
        .filter((one) => one.meeting === meeting)
        .toSorted((one, other) => one.invitedAt - other.invitedAt || (one.mail < other.mail ? -1 : 1)),
    meant: async ({ mail, account }) => all().filter((one) => one.mail === mail || one.account === account),
    async change(key, change) {
      const before = invitees.get(keyOf(key));
      if (!before) return null;
      const after = { ...before, ...change };
      invitees.set(keyOf(key), after);
      return after;
    },
    async remove(key) {
      const before = invitees.get(keyOf(key)) ?? null;
      invitees.delete(keyOf(key));
      return before;
    },
  };
}

function keyOf({ meeting, id }: InviteeKey): string {
  return `${meeting}/${id}`;
}
