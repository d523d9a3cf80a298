import type { MeetingId } from '@foyer/domain';
import { id } from '@foyer/domain/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { type LineageStore, REMEMBERED } from './store.ts';

const place = { meeting: 'm1' as MeetingId, participant: id('gil'), key: { x: 'x', y: 'y' } };

/** What every store of lines of reconnect tokens has to be. */
export function lineageContract(name: string, open: () => Promise<LineageStore>): void {
  describe(`${name} as a store of reconnect tokens`, () => {
    let store: LineageStore;
    beforeEach(async () => {
      store = await open();
      await store.begin(place, { token: 'a', until: 100 });
    });

    test('finds a line by each of its tokens', async () => {
      expect(await store.find('x')).toBeNull();
      expect(await store.find('a')).toEqual({ place, number: 1, used: 0 });
      expect(await store.follow(place.participant, { number: 1, next: 'b' })).toBe(true);
      expect(await store.find('a')).toEqual({ place, number: 1, used: 1 });
      expect(await store.find('b')).toEqual({ place, number: 2, used: 1 });
    });

    test('a token may be used again until a later one was', async () => {
      await store.follow(place.participant, { number: 1, next: 'b' });
      expect(await store.follow(place.participant, { number: 1, next: 'c' })).toBe(true);
      expect(await store.follow(place.participant, { number: 3, next: 'd' })).toBe(true);
      expect(await store.follow(place.participant, { number: 2, next: 'e' })).toBe(false);
      expect(await store.find('e')).toBeNull();
      expect(await store.find('d')).toEqual({ place, number: 4, used: 3 });
    });

    test('remembers the latest and no more, however often somebody comes back', async () => {
      for (let number = 1; number <= REMEMBERED; number++)
        await store.follow(place.participant, { number, next: `t${number + 1}` });
      expect(await store.find('a')).toBeNull();
      expect(await store.find('t2')).toMatchObject({ number: 2 });
      expect(await store.find(`t${REMEMBERED + 1}`)).toMatchObject({ number: REMEMBERED + 1 });
    });

    test('two at once get tokens of their own', async () => {
      const use = (next: string) => store.follow(place.participant, { number: 1, next });
      expect(await Promise.all([use('b'), use('c')])).toEqual([true, true]);
      expect(new Set([(await store.find('b'))?.number, (await store.find('c'))?.number])).toEqual(new Set([2, 3]));
    });

    test('forgets a line when its time has come, unless it is kept', async () => {
      await store.begin({ ...place, participant: id('gus') }, { token: 'g', until: 100 });
      await store.keep([place.participant], null);
      await store.keep([], null);
      await store.forget(99);
      expect(await store.find('g')).not.toBeNull();
      await store.forget(100);
      expect(await store.find('g')).toBeNull();
      expect(await store.find('a')).not.toBeNull();
      await store.keep([place.participant], 200);
      await store.forget(200);
      expect(await store.find('a')).toBeNull();
    });
  });
}
