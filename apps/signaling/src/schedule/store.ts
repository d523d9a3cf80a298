import type { AccountId, MeetingId } from '@foyer/domain';

/** When a meeting takes place, once or again and again. */
export interface When {
  /** The first time, as the clock on the wall shows it there: `YYYY-MM-DDTHH:MM`. */
  readonly start: string;
  /** Whose clock that is, as the IANA database names it, like Europe/Berlin. */
  readonly zone: string;
  readonly minutes: number;
  /** By which rule it comes again: the value of an RRULE (RFC 5545) without DTSTART; null: it does not. */
  readonly rule: string | null;
  /** The times that do not take place after all, each as `start` is written. */
  readonly except: readonly string[];
}

/** What is kept of a meeting so that people find it again. Its title, and who organizes it, is the meeting's own. */
export interface Schedule {
  readonly meeting: MeetingId;
  /** The account that made it. */
  readonly owner: AccountId;
  /** Null: it was opened at once, and not planned. */
  readonly when: When | null;
  /** How often it was changed since it was made: what calendars go by. */
  readonly sequence: number;
  /** In ms since the epoch, as the next one. */
  readonly createdAt: number;
  /** Null: it was not cancelled. */
  readonly cancelledAt: number | null;
}

/** Why somebody has to do with a meeting: they organize it beside its owner, are invited to it, or were inside. */
export type Tie = 'organizes' | 'invited' | 'came';

/** A schedule as lists show it, without a look at the meeting's log. */
export interface Listed extends Schedule {
  /** The meeting's, copied. */
  readonly title: string;
  /** When the last time ends, or when it was opened at once or cancelled, in ms since the epoch; infinity: there is no last. */
  readonly until: number;
}

/** Which meetings there are for whom. */
export interface ScheduleStore {
  add(listed: Listed): Promise<void>;
  find(meeting: MeetingId): Promise<Listed | null>;
  /** Keeps a change that was made to the sequence before. False, and nothing is kept, if there is another by now. */
  change(listed: Listed): Promise<boolean>;
  /** Ties an account to a meeting; once more changes nothing. What ties the owner is not kept here. */
  tie(meeting: MeetingId, account: AccountId, tie: Tie): Promise<void>;
  untie(meeting: MeetingId, account: AccountId, tie: Tie): Promise<void>;
  /** The planned meetings of an account that go on after a moment and were not cancelled: in no order, so many at most. */
  upcoming(account: AccountId, from: { readonly at: number; readonly most: number }): Promise<readonly Listed[]>;
  /** The others: over, cancelled, or opened at once, the latest first, from the one with this number on. */
  past(
    account: AccountId,
    from: { readonly at: number; readonly skip: number; readonly most: number },
  ): Promise<readonly Listed[]>;
  /** Which of some meetings an account organizes. */
  organized(account: AccountId, meetings: readonly MeetingId[]): Promise<readonly MeetingId[]>;
  /** Those of an account among some meetings. */
  among(account: AccountId, meetings: readonly MeetingId[]): Promise<readonly Listed[]>;
}
