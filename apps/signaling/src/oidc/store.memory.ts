import type { AccountId } from '@foyer/domain';
import type { Identity, IdentityStore } from './store.ts';

/** Keeps identities in this process. */
export function memoryIdentities(): IdentityStore {
  let all: (Identity & { readonly account: AccountId })[] = [];
  const same = (one: Identity) => (other: Identity) => one.issuer === other.issuer && one.subject === other.subject;
  return {
    async find(identity) {
      return all.find(same(identity))?.account ?? null;
    },
    async ofAccount(account, issuer) {
      const found = all.find((one) => one.account === account && one.issuer === issuer);
      return found ? { issuer, subject: found.subject } : null;
    },
    async link(identity, { account }) {
      const { issuer, subject } = identity;
      if (all.some((one) => one.issuer === issuer && (one.subject === subject || one.account === account)))
        return false;
      all.push({ issuer, subject, account });
      return true;
    },
    async use() {},
    async clear(account) {
      all = all.filter((one) => one.account !== account);
    },
  };
}
