import type { AccountId, MeetingId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Invitee, InviteeStore } from './store.ts';

const weekly = 'weekly' as MeetingId;
const gilbert = 'gilbert' as AccountId;

const invitee = (id: string, more: Partial<Invitee> = {}): Invitee => ({
  meeting: weekly,
  id,
  mail: `${id}@example.org`,
  name: null,
  account: null,
  edition: 1,
  given: false,
  invitedAt: 1_800_000_000_000,
  ...more,
});

/** What every store of invited people has to be. */
export function inviteeContract(name: string, open: () => Promise<InviteeStore>): void {
  describe(`${name} as a store of invited people`, () => {
    let store: InviteeStore;
    beforeEach(async () => {
      store = await open();
    });

    test('gives everybody back as they were, by when they were invited', async () => {
      const [gil, ann, gus] = [invitee('gil', { name: 'Gil' }), invitee('ann'), invitee('gus', { invitedAt: 7 })];
      expect(await store.add([gil, ann])).toEqual([gil, ann]);
      await store.add([gus]);
      expect(await store.of(weekly)).toEqual([gus, ann, gil]);
      expect(await store.find(gil)).toEqual(gil);
      expect(await store.of('other' as MeetingId)).toEqual([]);
      expect(await store.find(invitee('gil', { meeting: 'other' as MeetingId }))).toBeNull();
    });

    test('an address is invited to a meeting once, also by two at the same time', async () => {
      const both = await Promise.all([
        store.add([invitee('one', { mail: 'gil@example.org' })]),
        store.add([invitee('two', { mail: 'gil@example.org' }), invitee('ann')]),
      ]);
      expect(both.flat().filter(({ mail }) => mail === 'gil@example.org')).toHaveLength(1);
      expect((await store.of(weekly)).map(({ mail }) => mail)).toEqual(['ann@example.org', 'gil@example.org']);
      expect(await store.add([])).toEqual([]);
    });

    test('finds whoever is meant by an address or an account, in all meetings', async () => {
      const elsewhere = invitee('two', { meeting: 'other' as MeetingId, account: gilbert });
      await store.add([invitee('gil'), invitee('ann'), elsewhere]);
      const found = await store.meant({ mail: 'gil@example.org', account: gilbert });
      expect(found.map(({ id }) => id).toSorted()).toEqual(['gil', 'two']);
      expect(await store.meant({ mail: null, account: 'nobody' as AccountId })).toEqual([]);
    });

    test('changes one thing and leaves the others', async () => {
      await store.add([invitee('gil'), invitee('ann')]);
      expect(await store.change(invitee('gil'), { edition: 2 })).toEqual(invitee('gil', { edition: 2 }));
      await store.change(invitee('gil'), { account: gilbert, given: true });
      expect(await store.find(invitee('gil'))).toEqual(invitee('gil', { edition: 2, account: gilbert, given: true }));
      expect(await store.find(invitee('ann'))).toEqual(invitee('ann'));
      expect(await store.change(invitee('eve'), { edition: 2 })).toBeNull();
    });

    test('forgets somebody, once', async () => {
      await store.add([invitee('gil'), invitee('ann')]);
      expect(await store.remove(invitee('gil'))).toEqual(invitee('gil'));
      expect(await store.remove(invitee('gil'))).toBeNull();
      expect(await store.of(weekly)).toEqual([invitee('ann')]);
    });
  });
}
