import { beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from './account.ts';
import type { AccountStore } from './store.ts';

const olga = newAccount({
  name: 'Olga Öst',
  mail: 'olga@example.org',
  phones: ['+46 8 123'],
  zone: 'Europe/Stockholm',
});
const other = newAccount({ name: 'Ora 100%', title: 'Engineer', company: 'Example' });

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
      expect(await store.byMail('OLGA@example.org')).toEqual(olga);
      expect(await store.byMail('nobody@example.org')).toBeNull();
      expect(await store.administrator()).toBeNull();
    });

    test('lists the oldest first', async () => {
      await store.add(other, 1);
      await store.add(olga, 2);
      expect(await store.list()).toEqual([other, olga]);
    });

    test('changes what is named, and gives no address to two', async () => {
      await store.add(olga, 1);
      await store.add(other, 2);
      expect(
        await store.change(other.id, { mail: 'ora@example.org', rights: { administrator: true, holds: false } }),
      ).toEqual({ ...other, mail: 'ora@example.org', rights: { administrator: true, holds: false } });
      expect(await store.change(other.id, { mail: 'olga@example.org' })).toBe(false);
      expect((await store.find(other.id))?.mail).toBe('ora@example.org');
      expect(await store.add(newAccount({ name: 'Third', mail: 'ora@example.org' }), 3)).toBe(false);
      expect(await store.change(newAccount({ name: 'Nobody' }).id, { name: 'Somebody' })).toBeNull();
      expect(await store.administrator()).toMatchObject({ id: other.id });
      await store.change(other.id, { disabled: true });
      expect(await store.administrator()).toBeNull();
    });

    test('finds by the beginning of every word, whoever is not closed, and takes signs for what they are', async () => {
      await store.add(other, 1);
      await store.add(olga, 2);
      const found = async (text: string, most = 9) => (await store.search(text, most)).map(({ name }) => name);
      expect(await found('o')).toEqual([olga.name, other.name]);
      expect(await found('o', 1)).toEqual([olga.name]);
      expect(await found('ÖST olga')).toEqual([olga.name]);
      expect(await found('OLGA@ex')).toEqual([olga.name]);
      expect(await found('lga')).toEqual([]);
      expect(await found('%')).toEqual([]);
      expect(await found('100%')).toEqual([other.name]);
      expect(await found('ol_a')).toEqual([]);
      await store.change(olga.id, { disabled: true });
      expect(await found('olga')).toEqual([]);
    });

    test('makes the administrator by a link, once', async () => {
      const administrator = { ...olga, rights: { administrator: true, holds: true } };
      await store.offer('link', 1);
      expect(await store.take('another', { account: olga, at: 2 })).toBe('token-invalid');
      expect(await store.take('link', { account: olga, at: 2 })).toEqual(administrator);
      expect(await store.take('link', { account: other, at: 3 })).toBe('token-replayed');
      expect(await store.administrator()).toEqual(administrator);
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
      expect(await store.take('third', { account: other, at: 5 })).toMatchObject({ id: olga.id, name: other.name });
      expect(await store.administrator()).toMatchObject({ id: olga.id, name: other.name, mail: olga.mail });
      expect(await store.take('first', { account: olga, at: 6 })).toBe('token-replayed');
    });
  });
}
