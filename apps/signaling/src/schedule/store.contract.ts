import type { AccountId, MeetingId } from '@foyer/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Listed, ScheduleStore } from './store.ts';

const [olga, cora, carl] = ['olga', 'cora', 'carl'] as AccountId[] as [AccountId, AccountId, AccountId];
const id = (meeting: string) => meeting as MeetingId;
const once = { start: '2026-03-22T10:00', zone: 'Europe/Berlin', minutes: 60, rule: null, except: [] };
const planned = (meeting: string, change: Partial<Listed> = {}): Listed => ({
  meeting: id(meeting),
  owner: olga,
  title: 'Weekly',
  when: once,
  sequence: 0,
  createdAt: 1,
  cancelledAt: null,
  until: 100,
  ...change,
});
const names = (rows: readonly Listed[]) => rows.map(({ meeting }) => meeting);

/** What every store of schedules has to be. */
export function scheduleContract(name: string, open: () => Promise<ScheduleStore>): void {
  describe(`${name} as a store of schedules`, () => {
    let store: ScheduleStore;
    beforeEach(async () => {
      store = await open();
    });

    test('gives back what it was given', async () => {
      const weekly = planned('weekly', {
        when: { ...once, rule: 'FREQ=WEEKLY', except: ['2026-03-29T10:00'] },
        until: Number.POSITIVE_INFINITY,
      });
      const now = planned('now', { when: null, cancelledAt: 7 });
      for (const one of [weekly, now]) await store.add(one);
      expect(await store.find(id('weekly'))).toEqual(weekly);
      expect(await store.find(id('now'))).toEqual(now);
      expect(await store.find(id('nowhere'))).toBeNull();
    });

    test('[SD-7] of two who change the same, the first one does', async () => {
      await store.add(planned('weekly'));
      expect(await store.change(planned('weekly', { sequence: 1, title: 'First' }))).toBe(true);
      expect(await store.change(planned('weekly', { sequence: 1, title: 'Second' }))).toBe(false);
      expect(await store.change(planned('nowhere', { sequence: 1 }))).toBe(false);
      expect(await store.find(id('weekly'))).toMatchObject({ title: 'First', sequence: 1 });
    });

    test('[SD-1] whose they are: who made it, and who is tied to it, once or more, until the last tie is gone', async () => {
      await store.add(planned('weekly'));
      await store.tie(id('weekly'), cora, 'organizes');
      await store.tie(id('weekly'), cora, 'organizes');
      await store.tie(id('weekly'), cora, 'came');
      const upcoming = (account: AccountId) => store.upcoming(account, { at: 1, most: 9 }).then(names);
      expect(await Promise.all([olga, cora, carl].map(upcoming))).toEqual([['weekly'], ['weekly'], []]);
      await store.untie(id('weekly'), cora, 'organizes');
      expect(await upcoming(cora)).toEqual(['weekly']);
      await store.untie(id('weekly'), cora, 'came');
      await store.untie(id('weekly'), carl, 'came');
      expect(await upcoming(cora)).toEqual([]);
    });

    test('[SD-6] what is to come, and what is over, the latest first and page by page', async () => {
      await store.add(planned('over', { until: 50 }));
      await store.add(planned('soon'));
      await store.add(planned('for ever', { until: Number.POSITIVE_INFINITY }));
      await store.add(planned('called off', { cancelledAt: 60, until: 60 }));
      await store.add(planned('at once', { when: null, until: 40 }));
      await store.add(planned('another’s', { owner: carl }));
      expect(names(await store.upcoming(olga, { at: 50, most: 9 })).toSorted()).toEqual(['for ever', 'soon']);
      expect(await store.upcoming(olga, { at: 50, most: 1 })).toHaveLength(1);
      const past = (skip: number, most: number) => store.past(olga, { at: 50, skip, most }).then(names);
      expect(await past(0, 9)).toEqual(['called off', 'over', 'at once']);
      expect(await past(1, 1)).toEqual(['over']);
      expect(names(await store.past(olga, { at: 100, skip: 0, most: 1 }))).toEqual(['soon']);
    });

    test('which of some an account organizes', async () => {
      await store.add(planned('weekly'));
      await store.tie(id('weekly'), cora, 'organizes');
      await store.tie(id('weekly'), carl, 'invited');
      const organized = (account: AccountId) => store.organized(account, [id('weekly'), id('nowhere')]);
      expect(await Promise.all([olga, cora, carl].map(organized))).toEqual([['weekly'], ['weekly'], []]);
      expect(await store.organized(olga, [])).toEqual([]);
    });

    test('those among some others', async () => {
      for (const one of [planned('one'), planned('two'), planned('three', { owner: carl })]) await store.add(one);
      expect(names(await store.among(olga, ['one', 'three', 'nowhere'].map(id)))).toEqual(['one']);
      expect(await store.among(olga, [])).toEqual([]);
    });
  });
}
