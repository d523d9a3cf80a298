import type { AccountId } from '@foyer/domain';
import type { Session, SessionStore, SignInLinkStore } from './store.ts';

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
    async ofAccount(account) {
      return [...sessions.values()].filter((one) => one.account === account);
    },
    async end(account, ids) {
      for (const [key, one] of sessions) if (one.account === account && ids.includes(one.id)) sessions.delete(key);
    },
    async renew(key, { key: next, provenAt, method }) {
      const session = sessions.get(key);
      if (!session) return false;
      sessions.delete(key);
      sessions.set(next, { ...session, provenAt, method });
      return true;
    },
  };
}
