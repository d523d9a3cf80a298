import type { AccountId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GroupStore } from './store.ts';

const [ann, carl] = ['ann' as AccountId, 'carl' as AccountId];

/** What every store of groups has to be. */
export function groupContract(name: string, open: () => Promise<GroupStore>): void {
  describe(`${name} as a store of groups`, () => {
    let store: GroupStore;
    beforeEach(async () => {
      store = await open();
    });

    test('gives them back by name, with who is in them', async () => {
      expect(await store.keep({ id: '2', name: 'Zurich', members: [] })).toBe(true);
      expect(await store.keep({ id: '1', name: 'Accounting', members: [carl, ann] })).toBe(true);
      expect(await store.list()).toEqual([
        { id: '1', name: 'Accounting', members: [ann, carl] },
        { id: '2', name: 'Zurich', members: [] },
      ]);
      expect(await store.find('1')).toMatchObject({ name: 'Accounting' });
      expect(await store.find('3')).toBeNull();
    });

    test('a change replaces name and members; a name is one group’s', async () => {
      await store.keep({ id: '1', name: 'Accounting', members: [ann, carl] });
      await store.keep({ id: '2', name: 'Zurich', members: [] });
      expect(await store.keep({ id: '1', name: 'Zurich', members: [] })).toBe(false);
      expect(await store.find('1')).toMatchObject({ name: 'Accounting', members: [ann, carl] });
      expect(await store.keep({ id: '1', name: 'Books', members: [carl] })).toBe(true);
      expect(await store.find('1')).toEqual({ id: '1', name: 'Books', members: [carl] });
    });

    test('is removed once, with everybody in it', async () => {
      await store.keep({ id: '1', name: 'Accounting', members: [ann] });
      expect(await store.remove('1')).toBe(true);
      expect(await store.remove('1')).toBe(false);
      await store.keep({ id: '1', name: 'Accounting', members: [] });
      expect(await store.find('1')).toMatchObject({ members: [] });
    });
  });
}
