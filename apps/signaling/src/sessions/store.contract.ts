import type { SessionId } from '@foyer/domain';
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
      ...{ id: 'one' as SessionId, account: olga.id, method: 'password', agent: 'Chromium' },
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
        await store.add(key, { ...session, id: key as SessionId, startedAt, seenAt });
      await store.forget({ seenAt: 20, startedAt: 10 });
      expect(await Promise.all(['old', 'idle', 'good'].map(async (key) => (await store.find(key)) !== null))).toEqual([
        false,
        false,
        true,
      ]);
    });

    const named = (id: string) => id as SessionId;

    test('tells the sessions of an account, and ends some of them and nobody else’s', async () => {
      await store.add('first', session);
      await store.add('second', { ...session, id: named('two'), agent: null, startedAt: startedAt + 1 });
      await store.add('other', { ...session, id: named('three'), account: other.id });
      expect((await store.ofAccount(olga.id)).map(({ id }) => id)).toEqual(['one', 'two']);
      for (const only of ['two', 'three', 'none']) await store.end(olga.id, { only: named(only) }, 5);
      expect(await store.ofAccount(olga.id)).toEqual([session]);
      expect(await store.find('second')).toBeNull();
      expect(await store.find('other')).not.toBeNull();
      expect(await Promise.all(['one', 'two', 'three', 'none'].map((id) => store.wasEnded(named(id))))).toEqual([
        false,
        true,
        false,
        false,
      ]);
    });

    test('ends all sessions of an account, or all but one', async () => {
      for (const id of ['one', 'two', 'three']) await store.add(id, { ...session, id: named(id) });
      await store.add('other', { ...session, id: named('other'), account: other.id });
      await store.end(olga.id, { allBut: named('two') }, 5);
      expect(await store.ofAccount(olga.id)).toMatchObject([{ id: 'two' }]);
      await store.end(olga.id, { allBut: null }, 6);
      expect(await store.ofAccount(olga.id)).toEqual([]);
      expect(await store.find('other')).not.toBeNull();
    });

    test('remembers what was ended for as long as it could have lived, used or not', async () => {
      await store.add('first', session);
      await store.end(olga.id, { allBut: null }, 5);
      await store.forget({ seenAt: seenAt + 1, startedAt });
      expect(await store.wasEnded(session.id)).toBe(true);
      await store.forget({ seenAt: seenAt + 1, startedAt: startedAt + 1 });
      expect(await store.wasEnded(session.id)).toBe(false);
    });

    test('puts a session under another key, once, and not one that was ended', async () => {
      await store.add('first', session);
      const into = { key: 'second', provenAt: provenAt + 9, method: 'passkey' } as const;
      expect(await store.renew('first', into)).toBe(true);
      expect(await store.renew('first', into)).toBe(false);
      expect(await store.find('first')).toBeNull();
      const at = { provenAt: provenAt + 9, startedAt: provenAt + 9 };
      expect(await store.find('second')).toEqual({ ...session, ...at, method: 'passkey' });
      await store.end(olga.id, { allBut: null }, 5);
      expect(await store.renew('second', { ...into, key: 'third' })).toBe(false);
    });

    test('a session that takes the place of another is called as that one was', async () => {
      await store.add('first', session);
      await store.add('second', { ...session, id: named('two'), provenAt: provenAt + 9 });
      await store.succeed('first', 'second');
      expect(await store.find('first')).toBeNull();
      expect(await store.find('second')).toEqual({ ...session, provenAt: provenAt + 9 });
      await store.add('third', { ...session, id: named('three') });
      await store.succeed('nothing', 'third');
      expect(await store.find('third')).toMatchObject({ id: 'three' });
    });
  });
}
