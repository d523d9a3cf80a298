import type { SessionStore } from '../sessions/store.ts';
import type { Erasable, KeptStore } from './kept.ts';
import type { AccountStore } from './store.ts';

export interface MemoryKept {
  readonly accounts: AccountStore & Erasable;
  readonly sessions: SessionStore & Erasable;
  readonly others: readonly Erasable[];
}

/** Finds and forgets in this process. Logs in memory are not gone through: a restart forgets all of them. */
export function memoryKept({ accounts, sessions, others }: MemoryKept): KeptStore {
  return {
    async everythingOf(id) {
      const account = await accounts.find(id);
      return { accounts: account ? [account] : [], sessions: await sessions.ofAccount(id) };
    },
    async erase(id) {
      for (const one of [...others, sessions, accounts]) await one.erase(id);
    },
  };
}
