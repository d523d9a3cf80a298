import type { MeetingId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CodeStore } from './store.ts';

const weekly = { meeting: 'weekly' as MeetingId, invitation: 1 };
const other = { meeting: 'other' as MeetingId, invitation: 1 };

/** What every store of codes has to be. */
export function codeContract(name: string, open: () => Promise<CodeStore>): void {
  describe(`${name} as a store of codes`, () => {
    let store: CodeStore;
    beforeEach(async () => {
      store = await open();
    });

    test('an invitation has one code, however often and by however many it is asked for', async () => {
      expect(await store.codeOf(weekly, () => 'ONE')).toBe('ONE');
      expect(await store.codeOf(weekly, () => 'TWO')).toBe('ONE');
      let made = 0;
      const both = await Promise.all([1, 2].map(() => store.codeOf(other, () => `OTHER${made++}`)));
      expect(new Set(both).size).toBe(1);
    });

    test('a code is given once: whoever is offered one that is taken takes the next', async () => {
      await store.codeOf(weekly, () => 'ONE');
      const offers = ['ONE', 'ONE', 'TWO'];
      expect(await store.codeOf(other, () => offers.shift() ?? '')).toBe('TWO');
      expect(await store.find('ONE')).toEqual(weekly);
      expect(await store.find('TWO')).toEqual(other);
      expect(await store.find('THREE')).toBeNull();
    });

    test('the next invitation has another; which one counts is not said here', async () => {
      await store.codeOf(weekly, () => 'ONE');
      const next = { ...weekly, invitation: 2 };
      expect(await store.codeOf(next, () => 'TWO')).toBe('TWO');
      expect(await store.find('ONE')).toEqual(weekly);
      expect(await store.find('TWO')).toEqual(next);
    });
  });
}
