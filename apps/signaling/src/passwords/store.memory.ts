import type { AccountId } from '@foyer/domain';
import type { PasswordStore } from './store.ts';

/** Keeps passwords in this process: a restart forgets them. */
export function memoryPasswords(): PasswordStore {
  const hashes = new Map<AccountId, string>();
  return {
    async find(account) {
      return hashes.get(account) ?? null;
    },
    async set(account, hash) {
      hashes.set(account, hash);
    },
    async erase(account) {
      hashes.delete(account);
    },
  };
}
