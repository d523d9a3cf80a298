import type { AccountId, MeetingId } from '@foyer/domain';
import { expect, test } from 'vitest';
import { NextTimes } from './nextTimes.ts';
import type { Listed } from './store.ts';

const at = (iso: string) => Date.parse(iso);
const when = { start: '2026-03-23T10:00', zone: 'UTC', minutes: 60, rule: 'FREQ=WEEKLY', except: [] };
const weekly: Listed = {
  meeting: 'weekly' as MeetingId,
  owner: 'olga' as AccountId,
  title: 'Weekly',
  when,
  sequence: 0,
  createdAt: 0,
  cancelledAt: null,
  until: Number.POSITIVE_INFINITY,
};

test('[SD-6] what comes next is that one until it is over, or the meeting is changed, or cancelled', async () => {
  const times = new NextTimes();
  const next = async (change: Partial<Listed>, moment: string) =>
    (await times.of({ ...weekly, ...change }, at(moment)))?.start ?? null;
  expect(await next({}, '2026-03-20T00:00Z')).toBe('2026-03-23T10:00');
  expect(await next({}, '2026-03-23T10:59Z')).toBe('2026-03-23T10:00');
  expect(await next({}, '2026-03-23T11:00Z')).toBe('2026-03-30T10:00');
  const moved = { when: { ...when, start: '2026-03-24T10:00' }, sequence: 1 };
  expect(await next(moved, '2026-03-23T11:00Z')).toBe('2026-03-24T10:00');
  expect(await next({ ...moved, cancelledAt: 1 }, '2026-03-23T11:00Z')).toBeNull();
  expect(await next({ when: null }, '2026-03-23T11:00Z')).toBeNull();
  const over = { when: { ...when, rule: null }, meeting: 'once' as MeetingId };
  expect(await next(over, '2026-04-23T11:00Z')).toBeNull();
});
