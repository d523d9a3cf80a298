import type { AccountId, MeetingId } from '@foyer/domain';
import type { Listed, ScheduleStore } from './store.ts';

/** Keeps schedules in this process: a restart forgets them. */
export function memorySchedules(): ScheduleStore {
  const rows = new Map<MeetingId, Listed>();
  const ties = new Map<MeetingId, Set<string>>();
  const tiesOf = (meeting: MeetingId) => ties.get(meeting) ?? new Set();
  const keyOf = (account: AccountId, tie: string) => `${tie} ${account}`;
  const isTied = (account: AccountId) => (row: Listed) =>
    row.owner === account || [...tiesOf(row.meeting)].some((tie) => tie.endsWith(` ${account}`));
  const goesOn = (at: number) => (row: Listed) => row.when !== null && row.cancelledAt === null && row.until > at;
  const of = (account: AccountId) => [...rows.values()].filter(isTied(account));
  return {
    async add(listed) {
      rows.set(listed.meeting, listed);
    },
    find: async (meeting) => rows.get(meeting) ?? null,
    async change(listed) {
      if (rows.get(listed.meeting)?.sequence !== listed.sequence - 1) return false;
      rows.set(listed.meeting, listed);
      return true;
    },
    async tie(meeting, account, tie) {
      ties.set(meeting, tiesOf(meeting).add(keyOf(account, tie)));
    },
    async untie(meeting, account, tie) {
      tiesOf(meeting).delete(keyOf(account, tie));
    },
    upcoming: async (account, { at, most }) => of(account).filter(goesOn(at)).slice(0, most),
    async past(account, { at, skip, most }) {
      const over = of(account).filter((row) => !goesOn(at)(row));
      const latest = over.toSorted((one, other) => other.until - one.until || (one.meeting < other.meeting ? -1 : 1));
      return latest.slice(skip, skip + most);
    },
    organized: async (account, meetings) =>
      meetings.filter(
        (meeting) => rows.get(meeting)?.owner === account || tiesOf(meeting).has(keyOf(account, 'organizes')),
      ),
    among: async (account, meetings) => of(account).filter(({ meeting }) => meetings.includes(meeting)),
  };
}
