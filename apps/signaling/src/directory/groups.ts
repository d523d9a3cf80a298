import type { AccountId } from '@foyer/domain';
import { randomId } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Group, GroupStore } from './store.ts';

/** How many groups there may be. */
const MOST_GROUPS = 200;

/** Groups of colleagues, and who is in them just now. */
export class Groups {
  readonly #store: GroupStore;
  readonly #accounts: Pick<AccountStore, 'find'>;

  constructor(store: GroupStore, accounts: Pick<AccountStore, 'find'>) {
    this.#store = store;
    this.#accounts = accounts;
  }

  list(): Promise<readonly Group[]> {
    return this.#store.list();
  }

  find(id: string): Promise<Group | null> {
    return this.#store.find(id);
  }

  /** Everybody in a group whose account is open, by name; null: there is no such group. */
  async membersOf(id: string): Promise<readonly Account[] | null> {
    const group = await this.#store.find(id);
    if (!group) return null;
    const found = await Promise.all(group.members.map((account) => this.#accounts.find(account)));
    const open = found.flatMap((account) => (account && !account.disabled ? [account] : []));
    return open.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Makes a group, or changes one. Whoever has no account cannot be in it. */
  async keep(
    id: string | null,
    { name, members }: { readonly name: string; readonly members: readonly AccountId[] },
  ): Promise<'kept' | 'not-found' | 'conflict' | 'capacity'> {
    if (id !== null && !(await this.#store.find(id))) return 'not-found';
    if (id === null && (await this.#store.list()).length >= MOST_GROUPS) return 'capacity';
    const known = await Promise.all([...new Set(members)].map((account) => this.#accounts.find(account)));
    const kept = { id: id ?? randomId(), name, members: known.flatMap((account) => (account ? [account.id] : [])) };
    return (await this.#store.keep(kept)) ? 'kept' : 'conflict';
  }

  remove(id: string): Promise<boolean> {
    return this.#store.remove(id);
  }
}
