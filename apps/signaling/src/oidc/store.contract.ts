import { beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { IdentityStore } from './store.ts';

const [olga, ann] = [newAccount({ name: 'Olga' }), newAccount({ name: 'Ann' })];
const there = { issuer: 'https://id.example', subject: 'olga' };

/** What every store of identities has to be. */
export function identityContract(
  name: string,
  open: () => Promise<{ store: IdentityStore; accounts: AccountStore }>,
): void {
  describe(`${name} as a store of identities`, () => {
    let store: IdentityStore;
    beforeEach(async () => {
      const opened = await open();
      for (const account of [olga, ann]) await opened.accounts.add(account, 1);
      store = opened.store;
    });

    test('[ID-4] links an account to somebody at a provider, one to one', async () => {
      expect(await store.find(there)).toBeNull();
      expect(await store.link(there, { account: olga.id, at: 1 })).toBe(true);
      await store.use(there, 2);
      expect(await store.find(there)).toBe(olga.id);
      expect(await store.ofAccount(olga.id, there.issuer)).toEqual(there);
      expect(await store.link(there, { account: ann.id, at: 3 })).toBe(false);
      expect(await store.link({ ...there, subject: 'another' }, { account: olga.id, at: 3 })).toBe(false);
      expect(await store.find({ ...there, subject: 'another' })).toBeNull();
    });

    test('[ID-4] the same name at another provider is somebody else', async () => {
      await store.link(there, { account: olga.id, at: 1 });
      const elsewhere = { ...there, issuer: 'https://other.example' };
      expect(await store.find(elsewhere)).toBeNull();
      expect(await store.link(elsewhere, { account: ann.id, at: 1 })).toBe(true);
      expect(await store.ofAccount(ann.id, there.issuer)).toBeNull();
      await store.clear(ann.id);
      expect(await store.find(elsewhere)).toBeNull();
      expect(await store.find(there)).toBe(olga.id);
    });
  });
}
