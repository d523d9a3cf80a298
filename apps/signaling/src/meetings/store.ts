import type { Meeting, MeetingEvent, MeetingId, Terms } from '@foyer/domain';

export interface Stored {
  readonly meeting: Meeting;
  /** How many events made it so. */
  readonly version: number;
}

/** Where live meetings are kept: as a log of events and what they add up to. */
export interface MeetingStore {
  /** Keeps a new meeting, as its first event. False if there is one with this id. */
  create(terms: Terms, at: number): Promise<boolean>;
  read(id: MeetingId): Promise<Stored | null>;
  /**
   * Adds events to the log, all or none.
   *
   * @param change the events, and the version they were decided on: if there is a newer one, nothing is kept
   * @returns how the meeting stands then, or null if nothing was kept
   */
  append(id: MeetingId, change: { after: number; events: readonly MeetingEvent[] }): Promise<Stored | null>;
  /** The whole log, oldest first; empty if there is no such meeting. */
  log(id: MeetingId): Promise<readonly MeetingEvent[]>;
  /** The meetings with somebody inside or waiting. */
  live(): Promise<readonly MeetingId[]>;
}
