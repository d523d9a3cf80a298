import type { AccountId } from '@foyer/domain';
import type { Erasable } from '../accounts/kept.ts';
import type { Session, SessionStore, SignInLinkStore } from './store.ts';

/** Keeps links into accounts in this process. */
export function memorySignInLinks(): SignInLinkStore & Erasable {
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
    async erase(account) {
      for (const [key, one] of links) if (one.account === account) links.delete(key);
    },
  };
}

/** Keeps sessions in this process: a restart ends them. */
export function memorySessions(): SessionStore & Erasable {
  const sessions = new Map<string, Session & { readonly ended: boolean }>();
  const open = (key: string) => {
    const found = sessions.get(key);
    return found && !found.ended ? found : null;
  };
  return {
    async add(key, session) {
      sessions.set(key, { ...session, ended: false });
    },
    async find(key) {
      const found = open(key);
      return found && bare(found);
    },
    async see(key, at) {
      const session = sessions.get(key);
      if (session) sessions.set(key, { ...session, seenAt: at });
    },
    async forget({ seenAt, startedAt }) {
      for (const [key, one] of sessions)
        if ((!one.ended && one.seenAt < seenAt) || one.startedAt < startedAt) sessions.delete(key);
    },
    async ofAccount(account) {
      return [...sessions.values()].filter((one) => one.account === account && !one.ended).map(bare);
    },
    async end(account, ended) {
      for (const [key, one] of sessions) {
        const isMeant = 'only' in ended ? one.id === ended.only : one.id !== ended.allBut;
        if (one.account === account && isMeant) sessions.set(key, { ...one, ended: true });
      }
    },
    async wasEnded(id) {
      return [...sessions.values()].some((one) => one.id === id && one.ended);
    },
    async erase(account) {
      for (const [key, one] of sessions) if (one.account === account) sessions.delete(key);
    },
    async renew(key, { key: next, provenAt, method }) {
      const session = open(key);
      if (!session) return false;
      sessions.delete(key);
      sessions.set(next, { ...session, provenAt, startedAt: provenAt, method });
      return true;
    },
    async succeed(before, key) {
      const [old, now] = [open(before), open(key)];
      if (!old || !now) return;
      sessions.delete(before);
      sessions.set(key, { ...now, id: old.id });
    },
  };
}

function bare(kept: Session & { readonly ended: boolean }): Session {
  const { ended: _ended, ...session } = kept;
  return session;
}
