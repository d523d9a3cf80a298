import type { AccountId } from '@foyer/domain';
import type { Passkey, PasskeyStore } from './store.ts';

/** Keeps passkeys in this process. */
export function memoryPasskeys(): PasskeyStore {
  const passkeys = new Map<string, Passkey>();
  const of = (account: AccountId) => [...passkeys.values()].filter((one) => one.account === account);
  return {
    async add(passkey) {
      if (passkeys.has(passkey.id)) return false;
      passkeys.set(passkey.id, passkey);
      return true;
    },
    async find(id) {
      return passkeys.get(id) ?? null;
    },
    async ofAccount(account) {
      return of(account);
    },
    async use(id, { from, to, at }) {
      const passkey = passkeys.get(id);
      if (passkey?.counter !== from) return false;
      passkeys.set(id, { ...passkey, counter: to, usedAt: at });
      return true;
    },
    async remove(account, id, { mustStay }) {
      if (passkeys.get(id)?.account !== account) return 'not-found';
      if (mustStay && of(account).length === 1) return 'last';
      passkeys.delete(id);
      return 'removed';
    },
    async clear(account) {
      for (const { id } of of(account)) passkeys.delete(id);
    },
  };
}
