import type { AccountId, MeetingId } from '@foyer/domain';

/** When a planned meeting is, in the wall time of a place. */
export interface When {
  /** The first time, as YYYY-MM-DDTHH:MM. */
  readonly start: string;
  /** The name of a time zone, as IANA has it. */
  readonly zone: string;
  readonly minutes: number;
  /** How it recurs: the value of an RRULE (RFC 5545), without DTSTART; null: it does not. */
  readonly rule: string | null;
  /** Starts at which it does not take place after all. */
  readonly except: readonly string[];
}

/** A meeting as it was planned. Moments in ms since the epoch. */
export interface Schedule {
  readonly meeting: MeetingId;
  readonly owner: AccountId;
  /** Null: opened at once. */
  readonly when: When | null;
  /** Rises with every change that others have to hear of. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly cancelledAt: number | null;
}
