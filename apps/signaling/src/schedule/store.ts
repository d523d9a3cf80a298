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
