import { type directoryRoutes, type Handlers, refusal, reply } from '@foyer/protocol';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Groups } from './groups.ts';
import type { Group } from './store.ts';

export interface DirectoryParts {
  readonly accounts: Pick<AccountStore, 'search'>;
  readonly groups: Groups;
  readonly audit: Audit;
}

/** As many as people look through. Whoever wants others types more of them. */
const MOST_FOUND = 10;

export function directoryHandlers({
  accounts,
  groups,
  audit,
}: DirectoryParts): Handlers<typeof directoryRoutes, Visitor> {
  const listed = async () => reply({ groups: (await groups.list()).map(shownOf) });

  return {
    'directory:find': async ({ text }) => reply({ people: (await accounts.search(text, MOST_FOUND)).map(colleagueOf) }),

    'directory:groups': listed,

    'directory:read-group': async ({ group: id }) => {
      const [group, members] = [await groups.find(id), await groups.membersOf(id)];
      return group && members
        ? reply({ group: shownOf(group), people: members.map(colleagueOf) })
        : refusal('not-found');
    },

    'directory:keep-group': async ({ group, name, members }, { account }) => {
      if (!account) return refusal('auth-required');
      const kept = await groups.keep(group, { name, members });
      if (kept !== 'kept') return refusal(kept);
      audit.note('group-kept', { members: members.length }, { account: account.id });
      return listed();
    },

    'directory:remove-group': async ({ group }, { account }) => {
      if (!account) return refusal('auth-required');
      if (!(await groups.remove(group))) return refusal('not-found');
      audit.note('group-removed', {}, { account: account.id });
      return listed();
    },
  };
}

/** What colleagues learn of one another: how to reach and tell apart whom they mean (DR-1). */
function colleagueOf({ id, name, mail, title, company }: Account) {
  return { id, name, mail, title, company };
}

function shownOf({ id, name, members }: Group) {
  return { id, name, size: members.length };
}
