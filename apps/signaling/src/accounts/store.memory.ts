import type { AccountId } from '@foyer/domain';
import { type Account, soughtBy, wordsOf } from './account.ts';
import type { Erasable } from './kept.ts';
import type { AccountStore } from './store.ts';

/** Keeps accounts in this process: a restart forgets them. */
export function memoryAccounts(): AccountStore & Erasable {
  const accounts = new Map<AccountId, Account>();
  const links = new Map<string, { used: boolean }>();
  const all = () => [...accounts.values()];
  const first = () => all().find(({ rights, disabled }) => rights.administrator && !disabled) ?? null;
  const isTaken = ({ id, mail }: Account) => mail !== null && all().some((one) => one.id !== id && one.mail === mail);
  return {
    async add(account) {
      if (isTaken(account)) return false;
      accounts.set(account.id, account);
      return true;
    },
    async find(id) {
      return accounts.get(id) ?? null;
    },
    async byMail(mail) {
      return all().find((one) => one.mail === mail.toLowerCase()) ?? null;
    },
    async list() {
      return all();
    },
    async search(text, most) {
      const words = wordsOf(text);
      return all()
        .filter((one) => !one.disabled && words.every((word) => soughtBy(one).includes(` ${word}`)))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .slice(0, most);
    },
    async change(id, change) {
      const before = accounts.get(id);
      if (!before) return null;
      const after = { ...before, ...change };
      if (isTaken(after)) return false;
      accounts.set(id, after);
      return after;
    },
    async erase(id) {
      accounts.delete(id);
    },
    async administrator() {
      return first();
    },
    async offer(link) {
      for (const [key, { used }] of links) if (!used) links.delete(key);
      links.set(link, { used: false });
    },
    async take(link, { account }) {
      const found = links.get(link);
      if (!found) return 'token-invalid';
      if (found.used) return 'token-replayed';
      found.used = true;
      const now = { ...(first() ?? asAdministrator(account)), name: account.name };
      accounts.set(now.id, now);
      return now;
    },
  };
}

function asAdministrator(account: Account): Account {
  return { ...account, rights: { ...account.rights, administrator: true } };
}
