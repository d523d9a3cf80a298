import { describe, expect, test } from 'vitest';
import { firstBroken } from './chain.ts';
import type { AuditStore } from './store.ts';

/** What every store of the audit has to be. */
export function auditContract(name: string, open: () => Promise<AuditStore>): void {
  describe(`${name} as a store of the audit`, () => {
    test('adds lines to a chain, and gives them back page by page', async () => {
      const store = await open();
      await store.append([]);
      await store.append([{ entry: { at: 1, what: 'started' }, who: null }]);
      const who = { account: 'a', network: '203.0.113.0/24' };
      await store.append([2, 3].map((at) => ({ entry: { at, what: 'refused', code: 'forbidden' }, who })));
      const all = await store.read(0, 10);
      expect(all.map(({ number, entry }) => [number, (entry as { at: number }).at])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ]);
      expect(all.map((line) => line.who)).toEqual([null, who, who]);
      expect(firstBroken(all)).toBeNull();
      expect(await store.read(1, 1)).toEqual(all.slice(1, 2));
    });
  });
}
