import { beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { PasswordStore } from './store.ts';

const olga = newAccount({ name: 'Olga' });
const other = newAccount({ name: 'Ora' });

/** What every store of passwords has to be. */
export function passwordContract(
  name: string,
  open: () => Promise<{ store: PasswordStore; accounts: AccountStore }>,
): void {
  describe(`${name} as a store of passwords`, () => {
    let store: PasswordStore;
    beforeEach(async () => {
      const opened = await open();
      for (const account of [olga, other]) await opened.accounts.add(account, 1);
      store = opened.store;
    });

    test('keeps the last one of each account, until it is erased', async () => {
      expect(await store.find(olga.id)).toBeNull();
      await store.set(olga.id, 'first', 1);
      await store.set(other.id, 'other', 1);
      await store.set(olga.id, 'second', 2);
      expect(await store.find(olga.id)).toBe('second');
      await store.erase(olga.id);
      expect(await store.find(olga.id)).toBeNull();
      expect(await store.find(other.id)).toBe('other');
    });
  });
}
