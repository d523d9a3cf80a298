import type { MeetingId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mail, MailStore } from './store.ts';

const mail = (invitee: string, more: Partial<Mail> = {}): Mail => ({
  meeting: 'weekly' as MeetingId,
  invitee,
  kind: 'invited',
  to: `${invitee}@example.org`,
  id: `mail-${invitee}`,
  writtenAt: 1_800_000_000_000,
  dueAt: 1_800_000_000_000,
  attempts: 0,
  trouble: null,
  ...more,
});

/** What every store of mails has to be. */
export function mailContract(name: string, open: () => Promise<MailStore>): void {
  describe(`${name} as a store of mails`, () => {
    let store: MailStore;
    beforeEach(async () => {
      store = await open();
    });

    test('gives back those that are due, the longest first, and no more than asked for', async () => {
      const [gil, ann, gus] = [mail('gil'), mail('ann', { dueAt: 1_799_999_999_000 }), mail('gus', { dueAt: null })];
      for (const one of [gil, ann, gus]) await store.put(one);
      expect(await store.due(1_800_000_000_000, 10)).toEqual([ann, gil]);
      expect(await store.due(1_800_000_000_000, 1)).toEqual([ann]);
      expect(await store.due(1_799_999_999_999, 10)).toEqual([ann]);
      expect(await store.nextDue()).toBe(1_799_999_999_000);
    });

    test('has one for each person and meeting: the newest', async () => {
      await store.put(mail('gil'));
      const changed = mail('gil', { id: 'another', kind: 'changed' });
      await store.put(changed);
      await store.put(mail('gil', { id: 'elsewhere', meeting: 'other' as MeetingId }));
      expect(await store.of('weekly' as MeetingId)).toEqual([changed]);
    });

    test('notes what came of a try, but not over a mail that has come in its place', async () => {
      await store.put(mail('gil'));
      const tried = mail('gil', { attempts: 1, dueAt: null, trouble: 'address' });
      await store.note(tried);
      expect(await store.of('weekly' as MeetingId)).toEqual([tried]);
      const changed = mail('gil', { id: 'another', kind: 'changed' });
      await store.put(changed);
      await store.note(tried);
      expect(await store.of('weekly' as MeetingId)).toEqual([changed]);
    });

    test('forgets, and then nothing is due', async () => {
      await store.put(mail('gil'));
      await store.forget(mail('gil'));
      expect(await store.of('weekly' as MeetingId)).toEqual([]);
      expect(await store.nextDue()).toBeNull();
    });
  });
}
