import type { AccountId, VisitorId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Attempt, AttemptStore } from './store.ts';

const visitor = 'browser-of-olga' as VisitorId;
const attempt: Attempt = {
  ...{ kind: 'passkeys:sign-in', visitor, account: null, until: 10 },
  details: { nonce: 'n' },
};

/** What every store of attempts has to be. */
export function attemptContract(name: string, open: () => Promise<AttemptStore>): void {
  describe(`${name} as a store of attempts`, () => {
    let store: AttemptStore;
    beforeEach(async () => {
      store = await open();
    });
    const by = { kind: attempt.kind, visitor, now: 9 };

    test('[ID-1] an attempt is finished once, also by two at once', async () => {
      await store.begin('key', attempt, 1);
      const both = await Promise.all([store.take('key', by), store.take('key', by)]);
      expect(both.filter((one) => one !== null)).toEqual([attempt]);
      expect(await store.take('another', by)).toBeNull();
    });

    test('[ID-1] only by the browser that began it, for what it was begun for, and in time', async () => {
      await store.begin('key', { ...attempt, account: 'olga' as AccountId }, 1);
      expect(await store.take('key', { ...by, visitor: 'another' as VisitorId })).toBeNull();
      expect(await store.take('key', { ...by, kind: 'passkeys:add' })).toBeNull();
      expect(await store.take('key', { ...by, now: 10 })).toBeNull();
      // Whoever could not finish it has not used it up for whoever can.
      expect(await store.take('key', by)).toMatchObject({ account: 'olga' });
    });

    test('what is over is forgotten with the next one', async () => {
      await store.begin('old', attempt, 1);
      await store.begin('new', { ...attempt, until: 20 }, 10);
      expect(await store.take('old', by)).toBeNull();
      expect(await store.take('new', by)).not.toBeNull();
    });
  });
}
