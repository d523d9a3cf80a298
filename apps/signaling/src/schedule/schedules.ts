import { DEFAULT_TERMS, type Meeting, type MeetingId } from '@foyer/domain';
import { type Clock, randomId } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { Meetings } from '../meetings/meetings.ts';
import { NextTimes } from './nextTimes.ts';
import { isSound, lastEnd, type Occurrence, occurrencesFrom, takesPlaceAt } from './occurrences.ts';
import type { Listed, Schedule, ScheduleStore, When } from './store.ts';

/** What is to follow from a change that was kept: mails, calendars. `before` is null for a new one. */
type Follow = (change: { readonly before: Schedule | null; readonly after: Schedule }) => Promise<void>;

export interface SchedulesParts {
  readonly store: ScheduleStore;
  readonly meetings: Meetings;
  readonly clock: Clock;
  readonly follow: Follow;
}

/** A meeting with its schedule, for somebody who organizes it. */
export interface Organized {
  readonly meeting: Meeting;
  readonly listed: Listed;
}

/** A meeting on somebody's list. */
export interface Entry {
  readonly listed: Listed;
  readonly next: Occurrence | null;
  readonly running: boolean;
  readonly organizes: boolean;
}

/** How many stand on a page of a list. */
const PAGE = 20;
/** More than anybody plans; whatever comes after them is not listed before some of these are over. */
const MOST_UPCOMING = 500;

/** The meetings that people have, planned or opened at once: made, changed, called off and found again. */
export class Schedules {
  readonly #parts: SchedulesParts;
  readonly #next = new NextTimes();

  constructor(parts: SchedulesParts) {
    this.#parts = parts;
  }

  /** Makes a meeting, to be held then; null: at once. Its organizer is the account. */
  async make(account: Account, { title, when }: { readonly title: string; readonly when: When | null }) {
    const { store, meetings, clock, follow } = this.#parts;
    const [meeting, createdAt] = [randomId() as MeetingId, clock.now()];
    const schedule = { meeting, owner: account.id, when, sequence: 0, createdAt, cancelledAt: null };
    const organizer = { account: account.id, name: account.name };
    await meetings.open({ ...DEFAULT_TERMS, id: meeting, title, organizer });
    await store.add({ ...schedule, title, until: untilOf(when, createdAt) });
    await follow({ before: null, after: schedule });
    return meeting;
  }

  /** Whether there is anything to come of it at all (SD-2, SD-4). */
  canTakePlace(when: When): boolean {
    return isSound(when) && occurrencesFrom(when, { at: this.#parts.clock.now(), most: 1 }).length > 0;
  }

  /** When it takes place from now on; the times that were called off and are still among them stay so. */
  withExceptions(when: Omit<When, 'except'>, before: When | null): When {
    const all = { ...when, except: [] };
    return { ...all, except: takesPlaceAt(all, before?.except ?? []) };
  }

  /** The meeting, if the account organizes it; else null, whether there is one or not. Only then is it looked at. */
  async organized(meeting: MeetingId, account: Account): Promise<Organized | null> {
    const { store, meetings } = this.#parts;
    if ((await store.organized(account.id, [meeting])).length === 0) return null;
    const [found, listed] = await Promise.all([meetings.read(meeting), store.find(meeting)]);
    return found && listed ? { meeting: found, listed } : null;
  }

  /**
   * Changes what is said of a meeting.
   *
   * @returns false, and nothing is kept, if it was changed by somebody else since
   */
  async change(
    { listed, meeting }: Organized,
    account: Account,
    change: { readonly title?: string; readonly when?: When },
  ): Promise<boolean> {
    const { store, meetings, follow } = this.#parts;
    const when = change.when ?? listed.when;
    const after = { ...listed, ...change, when, sequence: listed.sequence + 1, until: untilOf(when, listed.createdAt) };
    if (!(await store.change(after))) return false;
    if (after.title !== meeting.title)
      await meetings.change(meeting.id, { type: 'rename', by: { account: account.id }, title: after.title });
    await follow({ before: scheduleOf(listed), after: scheduleOf(after) });
    return true;
  }

  /** Calls one time off, or lets it take place again. Null: there is no such time (SD-5). */
  async skip(
    organized: Organized,
    account: Account,
    { start, off }: { readonly start: string; readonly off: boolean },
  ): Promise<boolean | null> {
    const { when } = organized.listed;
    if (when?.rule == null || takesPlaceAt(when, [start]).length === 0) return null;
    if (when.except.includes(start) === off) return true;
    const except = off ? [...when.except, start].toSorted() : when.except.filter((one) => one !== start);
    return except.length > MOST_EXCEPTIONS ? null : this.change(organized, account, { when: { ...when, except } });
  }

  /** Cancels all of it (ME-9). Once more changes nothing. */
  async cancel({ meeting, listed }: Organized, account: Account): Promise<void> {
    const { store, meetings, clock, follow } = this.#parts;
    const cancelled = await meetings.change(meeting.id, { type: 'cancel', by: { account: account.id } });
    if (!cancelled.ok) throw new Error(`meeting ${meeting.id} could not be cancelled: ${cancelled.code}`);
    const at = clock.now();
    for (let now: Listed | null = listed; now && now.cancelledAt === null; now = await store.find(meeting.id)) {
      const after = { ...now, cancelledAt: at, until: at, sequence: now.sequence + 1 };
      if (await store.change(after)) return follow({ before: scheduleOf(now), after: scheduleOf(after) });
    }
  }

  /** A part of the meetings that an account has to do with, page by page (SD-1, SD-6). */
  async list(
    account: Account,
    { part, page }: { readonly part: 'upcoming' | 'running' | 'past'; readonly page: number },
  ) {
    const { store, meetings, clock } = this.#parts;
    const [at, skip] = [clock.now(), page * PAGE];
    const running = await store.among(account.id, await meetings.live());
    const isRunning = ({ meeting }: Listed) => running.some((one) => one.meeting === meeting);
    const entriesOf = async (all: readonly Listed[]) => {
      const entries = [];
      for (const listed of all)
        entries.push({ listed, next: await this.#next.of(listed, at), running: isRunning(listed) });
      return entries;
    };
    let found: Omit<Entry, 'organizes'>[];
    if (part === 'running') found = (await entriesOf(running)).toSorted(byNext).slice(skip);
    else if (part === 'past') found = await entriesOf(await store.past(account.id, { at, skip, most: PAGE + 1 }));
    else {
      const upcoming = await store.upcoming(account.id, { at, most: MOST_UPCOMING });
      const rest = await entriesOf(upcoming.filter((one) => !isRunning(one)));
      found = rest.toSorted(byNext).slice(skip);
    }
    const shown = found.slice(0, PAGE).filter((one) => part === 'running' || !one.running);
    const mine = await store.organized(
      account.id,
      shown.map(({ listed }) => listed.meeting),
    );
    const entries = shown.map((one): Entry => ({ ...one, organizes: mine.includes(one.listed.meeting) }));
    return { entries, more: found.length > PAGE };
  }
}

const MOST_EXCEPTIONS = 400;

/** What calendars and mails go by, without what only lists need. */
function scheduleOf({ meeting, owner, when, sequence, createdAt, cancelledAt }: Listed): Schedule {
  return { meeting, owner, when, sequence, createdAt, cancelledAt };
}

function untilOf(when: When | null, createdAt: number): number {
  return when === null ? createdAt : (lastEnd(when) ?? createdAt);
}

function byNext(one: Pick<Entry, 'next'>, other: Pick<Entry, 'next'>): number {
  return (one.next?.from ?? Number.POSITIVE_INFINITY) - (other.next?.from ?? Number.POSITIVE_INFINITY) || 0;
}
