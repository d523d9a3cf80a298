import type { AccountId, MeetingId } from '@foyer/domain';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database/schema.ts';
import type { Listed, ScheduleStore, When } from './store.ts';

/** Keeps schedules in a database. */
export function databaseSchedules(db: Database): ScheduleStore {
  const of = (account: AccountId) =>
    db
      .selectFrom('schedules')
      .selectAll()
      .where((is) =>
        is.or([
          is('owner', '=', account),
          is.exists(
            is
              .selectFrom('schedule_ties')
              .select('tie')
              .whereRef('schedule_ties.meeting', '=', 'schedules.meeting')
              .where('account', '=', account),
          ),
        ]),
      );
  return {
    async add(listed) {
      await db.insertInto('schedules').values(rowOf(listed)).execute();
    },
    async find(meeting) {
      const row = await db.selectFrom('schedules').selectAll().where('meeting', '=', meeting).executeTakeFirst();
      return row ? listedOf(row) : null;
    },
    async change(listed) {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set(rowOf(listed))
        .where('meeting', '=', listed.meeting)
        .where('sequence', '=', listed.sequence - 1)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async tie(meeting, account, tie) {
      await db
        .insertInto('schedule_ties')
        .values({ meeting, account, tie })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async untie(meeting, account, tie) {
      await db
        .deleteFrom('schedule_ties')
        .where('meeting', '=', meeting)
        .where('account', '=', account)
        .where('tie', '=', tie)
        .execute();
    },
    async upcoming(account, { at, most }) {
      const rows = await of(account)
        .where('zone', 'is not', null)
        .where('cancelled_at', 'is', null)
        .where((is) => is.or([is('until', 'is', null), is('until', '>', at)]))
        .orderBy('until')
        .limit(most)
        .execute();
      return rows.map(listedOf);
    },
    async past(account, { at, skip, most }) {
      const rows = await of(account)
        .where((is) => is.or([is('zone', 'is', null), is('cancelled_at', 'is not', null), is('until', '<=', at)]))
        .orderBy('until', 'desc')
        .orderBy('meeting')
        .offset(skip)
        .limit(most)
        .execute();
      return rows.map(listedOf);
    },
    async organized(account, meetings) {
      if (meetings.length === 0) return [];
      const made = db
        .selectFrom('schedules')
        .select('meeting')
        .where('owner', '=', account)
        .where('meeting', 'in', meetings);
      const tied = db
        .selectFrom('schedule_ties')
        .select('meeting')
        .where('account', '=', account)
        .where('tie', '=', 'organizes')
        .where('meeting', 'in', meetings);
      return (await made.union(tied).execute()).map(({ meeting }) => meeting as MeetingId);
    },
    async among(account, meetings) {
      if (meetings.length === 0) return [];
      return (await of(account).where('meeting', 'in', meetings).execute()).map(listedOf);
    },
  };
}

function rowOf({ meeting, owner, title, when, sequence, createdAt, cancelledAt, until }: Listed) {
  return {
    ...{ meeting, owner, title, sequence },
    start: when?.start ?? null,
    zone: when?.zone ?? null,
    minutes: when?.minutes ?? null,
    rule: when?.rule ?? null,
    except: JSON.stringify(when?.except ?? []),
    until: until === Number.POSITIVE_INFINITY ? null : until,
    created_at: createdAt,
    cancelled_at: cancelledAt,
  };
}

function listedOf(row: Selectable<Tables['schedules']>): Listed {
  const { start, zone, minutes, rule } = row;
  const planned = start !== null && zone !== null && minutes !== null;
  const when: When | null = planned ? { start, zone, minutes, rule, except: row.except as readonly string[] } : null;
  return {
    meeting: row.meeting as MeetingId,
    owner: row.owner as AccountId,
    title: row.title,
    when,
    sequence: row.sequence,
    createdAt: row.created_at,
    cancelledAt: row.cancelled_at,
    until: row.until ?? Number.POSITIVE_INFINITY,
  };
}
