import { beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Passkey, PasskeyStore } from './store.ts';

const [olga, ann] = [newAccount({ name: 'Olga' }), newAccount({ name: 'Ann' })];
const phone: Passkey = {
  ...{ id: 'phone', account: olga.id, name: 'Phone', key: 'a2V5', counter: 0, createdAt: 1, usedAt: null },
  transports: ['hybrid', 'internal'],
};
const laptop: Passkey = { ...phone, id: 'laptop', name: 'Laptop', transports: [], createdAt: 2 };

/** What every store of passkeys has to be. */
export function passkeyContract(
  name: string,
  open: () => Promise<{ store: PasskeyStore; accounts: AccountStore }>,
): void {
  describe(`${name} as a store of passkeys`, () => {
    let store: PasskeyStore;
    beforeEach(async () => {
      const opened = await open();
      for (const account of [olga, ann]) await opened.accounts.add(account, 1);
      store = opened.store;
    });

    test('keeps them by account, and none twice', async () => {
      expect(await store.add(phone)).toBe(true);
      expect(await store.add(laptop)).toBe(true);
      expect(await store.add({ ...phone, account: ann.id })).toBe(false);
      expect(await store.find('phone')).toEqual(phone);
      expect(await store.find('nothing')).toBeNull();
      expect(await store.ofAccount(olga.id)).toEqual([phone, laptop]);
      expect(await store.ofAccount(ann.id)).toEqual([]);
    });

    test('[PK-5] notes a use, once for each count', async () => {
      await store.add(phone);
      expect(await store.use('phone', { from: 0, to: 7, at: 9 })).toBe(true);
      expect(await store.use('phone', { from: 0, to: 8, at: 9 })).toBe(false);
      expect(await store.find('phone')).toEqual({ ...phone, counter: 7, usedAt: 9 });
    });

    test('[PK-4] removes the owner’s alone, and of two at once not both if one has to stay', async () => {
      await store.add(phone);
      await store.add(laptop);
      expect(await store.remove(ann.id, 'phone', { mustStay: false })).toBe('not-found');
      const both = ['phone', 'laptop'].map((id) => store.remove(olga.id, id, { mustStay: true }));
      expect((await Promise.all(both)).toSorted()).toEqual(['last', 'removed']);
      const [left] = await store.ofAccount(olga.id);
      expect(await store.remove(olga.id, left?.id ?? '', { mustStay: false })).toBe('removed');
      expect(await store.ofAccount(olga.id)).toEqual([]);
    });

    test('forgets all of an account, and nobody else’s', async () => {
      await store.add(phone);
      await store.add({ ...laptop, account: ann.id });
      await store.clear(olga.id);
      expect(await store.find('phone')).toBeNull();
      expect(await store.find('laptop')).not.toBeNull();
    });
  });
}
