import type { AccountId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore, SessionStore, SignInLinkStore } from './store.ts';

const olga = { id: 'account-olga' as AccountId, name: 'Olga' };
const other = { id: 'account-other' as AccountId, name: 'Ora' };

/** What every store of accounts has to be. */
export function accountContract(name: string, open: () => Promise<AccountStore>): void {
  describe(`${name} as a store of accounts`, () => {
    let store: AccountStore;
    beforeEach(async () => {
      store = await open();
    });

    test('knows whom it was told of, and no administrator', async () => {
      await store.add(olga, 1);
      expect(await store.find(olga.id)).toEqual(olga);
      expect(await store.find(other.id)).toBeNull();
      expect(await store.administrator()).toBeNull();
    });

    test('makes the administrator by a link, once', async () => {
      await store.offer('link', 1);
      expect(await store.take('another', { account: olga, at: 2 })).toBe('token-invalid');
      expect(await store.take('link', { account: olga, at: 2 })).toEqual(olga);
      expect(await store.take('link', { account: other, at: 3 })).toBe('token-replayed');
      expect(await store.administrator()).toEqual(olga);
      expect(await store.find(other.id)).toBeNull();
    });

    test('of two who use a link at once one succeeds', async () => {
      await store.offer('link', 1);
      const both = await Promise.all([olga, other].map((account) => store.take('link', { account, at: 2 })));
      expect(both.filter((one) => one === 'token-replayed')).toHaveLength(1);
    });

    test('a later link leads the administrator back to the same account, and voids those that nobody used', async () => {
      await store.offer('first', 1);
      await store.take('first', { account: olga, at: 2 });
      await store.offer('second', 3);
      await store.offer('third', 4);
      expect(await store.take('second', { account: other, at: 5 })).toBe('token-invalid');
      expect(await store.take('third', { account: other, at: 5 })).toEqual({ id: olga.id, name: 'Ora' });
      expect(await store.administrator()).toEqual({ id: olga.id, name: 'Ora' });
      expect(await store.take('first', { account: olga, at: 6 })).toBe('token-replayed');
    });
  });
}

/** What every store of links into accounts has to be. */
export function signInLinkContract(
  name: string,
  open: () => Promise<{ store: SignInLinkStore; accounts: AccountStore }>,
): void {
  describe(`${name} as a store of links into accounts`, () => {
    let store: SignInLinkStore;
    beforeEach(async () => {
      const opened = await open();
      for (const account of [olga, other]) await opened.accounts.add(account, 1);
      store = opened.store;
    });

    test('a link leads into its account, once, and not for ever', async () => {
      await store.offer('olga', { account: olga.id, until: 10 });
      await store.offer('other', { account: other.id, until: 10 });
      expect(await store.take('nobody', 2)).toBe('token-invalid');
      const both = await Promise.all([store.take('olga', 9), store.take('olga', 9)]);
      expect(both).toEqual(expect.arrayContaining([{ account: olga.id }, 'token-replayed']));
      expect(await store.take('other', 10)).toBe('token-expired');
    });

    test('the next link into an account voids the one that nobody used, and no other', async () => {
      await store.offer('first', { account: olga.id, until: 10 });
      await store.offer('other', { account: other.id, until: 10 });
      await store.offer('second', { account: olga.id, until: 10 });
      expect(await store.take('first', 2)).toBe('token-invalid');
      expect(await store.take('second', 2)).toEqual({ account: olga.id });
      expect(await store.take('other', 2)).toEqual({ account: other.id });
    });
  });
}

/** What every store of sessions has to be. */
export function sessionContract(
  name: string,
  open: () => Promise<{ store: SessionStore; accounts: AccountStore }>,
): void {
  describe(`${name} as a store of sessions`, () => {
    let store: SessionStore;
    beforeEach(async () => {
      const opened = await open();
      await opened.accounts.add(olga, 1);
      store = opened.store;
    });
    const session = { account: olga.id, startedAt: 1_800_000_000_000, seenAt: 1_800_000_000_000 };

    test('keeps sessions, and when they were used', async () => {
      expect(await store.find('key')).toBeNull();
      await store.add('key', session);
      await store.see('key', session.seenAt + 5);
      await store.see('nothing', 5);
      expect(await store.find('key')).toEqual({ ...session, seenAt: session.seenAt + 5 });
    });

    test('forgets those that are old, or that nobody uses', async () => {
      for (const [key, startedAt, seenAt] of [
        ['old', 1, 20],
        ['idle', 10, 11],
        ['good', 10, 20],
      ] as const)
        await store.add(key, { account: olga.id, startedAt, seenAt });
      await store.forget({ seenAt: 20, startedAt: 10 });
      expect(await Promise.all(['old', 'idle', 'good'].map(async (key) => (await store.find(key)) !== null))).toEqual([
        false,
        false,
        true,
      ]);
    });
  });
}
