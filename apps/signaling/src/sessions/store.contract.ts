import { beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Session, SessionStore, SignInLinkStore } from './store.ts';

const olga = newAccount({ name: 'Olga' });
const other = newAccount({ name: 'Ora' });

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
      for (const account of [olga, other]) await opened.accounts.add(account, 1);
      store = opened.store;
    });
    const [startedAt, seenAt, provenAt] = [1_800_000_000_000, 1_800_000_000_000, 1_800_000_000_000];
    const session: Session = {
      ...{ id: 'one', account: olga.id, method: 'password', agent: 'Chromium' },
      ...{ startedAt, seenAt, provenAt },
    };

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
        await store.add(key, { ...session, id: key, startedAt, seenAt });
      await store.forget({ seenAt: 20, startedAt: 10 });
      expect(await Promise.all(['old', 'idle', 'good'].map(async (key) => (await store.find(key)) !== null))).toEqual([
        false,
        false,
        true,
      ]);
    });

    test('tells the sessions of an account, and ends some of them and nobody else’s', async () => {
      await store.add('first', session);
      await store.add('second', { ...session, id: 'two', agent: null, startedAt: startedAt + 1 });
      await store.add('other', { ...session, id: 'three', account: other.id });
      expect((await store.ofAccount(olga.id)).map(({ id }) => id)).toEqual(['one', 'two']);
      await store.end(olga.id, ['two', 'three', 'none']);
      await store.end(olga.id, []);
      expect(await store.ofAccount(olga.id)).toEqual([session]);
      expect(await store.find('other')).not.toBeNull();
    });

    test('puts a session under another key, once', async () => {
      await store.add('first', session);
      const into = { key: 'second', provenAt: provenAt + 9, method: 'passkey' } as const;
      expect(await store.renew('first', into)).toBe(true);
      expect(await store.renew('first', into)).toBe(false);
      expect(await store.find('first')).toBeNull();
      expect(await store.find('second')).toEqual({ ...session, provenAt: provenAt + 9, method: 'passkey' });
    });
  });
}
