import type { AccountId } from '@foyer/domain';
import type { Account, AccountStore, Session, SessionStore, SignInLinkStore } from './store.ts';

/** Keeps accounts in this process: a restart forgets them. */
export function memoryAccounts(): AccountStore {
  const accounts = new Map<AccountId, Account>();
  const links = new Map<string, { used: boolean }>();
  let administrator: AccountId | null = null;
  return {
    async add(account) {
      accounts.set(account.id, account);
    },
    async find(id) {
      return accounts.get(id) ?? null;
    },
    async administrator() {
      return administrator === null ? null : (accounts.get(administrator) ?? null);
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
      administrator ??= account.id;
      const now = { id: administrator, name: account.name };
      accounts.set(administrator, now);
      return now;
    },
  };
}

/** Keeps links into accounts in this process. */
export function memorySignInLinks(): SignInLinkStore {
  const links = new Map<string, { readonly account: AccountId; readonly until: number; used: boolean }>();
  return {
    async offer(link, { account, until }) {
      for (const [key, one] of links) if (one.account === account && !one.used) links.delete(key);
      links.set(link, { account, until, used: false });
    },
    async take(link, at) {
      const found = links.get(link);
      if (!found) return 'token-invalid';
      if (found.used) return 'token-replayed';
      if (found.until <= at) return 'token-expired';
      found.used = true;
      return { account: found.account };
    },
  };
}

/** Keeps sessions in this process: a restart ends them. */
export function memorySessions(): SessionStore {
  const sessions = new Map<string, Session>();
  return {
    async add(key, session) {
      sessions.set(key, session);
    },
    async find(key) {
      return sessions.get(key) ?? null;
    },
    async see(key, at) {
      const session = sessions.get(key);
      if (session) sessions.set(key, { ...session, seenAt: at });
    },
    async forget({ seenAt, startedAt }) {
      for (const [key, one] of sessions) if (one.seenAt < seenAt || one.startedAt < startedAt) sessions.delete(key);
    },
  };
}
