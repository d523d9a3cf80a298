import type { Meeting, MeetingId, ParticipantId } from '@foyer/domain';
import type { notices, Payload } from '@foyer/protocol';
import type { Cancel, Clock } from '@foyer/server-kit';
import type { Change } from '../meetings/meetings.ts';
import { type RosterPerson, rosterDifference, rosterOf } from './difference.ts';

type RosterChange = Payload<(typeof notices)['roster:changed']>;

/** Changes of the roster reach people at once, and then no more often than this, in ms. */
const COALESCE_MS = 250;

interface Line {
  number: number;
  /** What nobody has been told yet. */
  pending: { after: number; put: Map<ParticipantId, RosterPerson>; gone: Set<ParticipantId> } | null;
  /** Set while the last change is younger than COALESCE_MS. */
  resting: Cancel | null;
}

/** Numbers the changes of each meeting's roster, and gathers those that come in quick succession. */
export class Rosters {
  readonly #clock: Clock;
  readonly #flush: (meeting: MeetingId, change: RosterChange) => void;
  readonly #lines = new Map<MeetingId, Line>();

  constructor(clock: Clock, flush: (meeting: MeetingId, change: RosterChange) => void) {
    this.#clock = clock;
    this.#flush = flush;
  }

  /** The whole roster as of now. */
  read(meeting: Meeting): { number: number; people: RosterPerson[] } {
    const number = this.#lines.get(meeting.id)?.number ?? 0;
    return { number, people: rosterOf(meeting) };
  }

  /** Takes note of a change; tells people now, or with others a moment later. */
  record({ before, after }: Change): void {
    const { put, gone } = rosterDifference(before, after);
    if (put.length + gone.length === 0) return;
    const line = this.#lines.get(after.id) ?? { number: 0, pending: null, resting: null };
    this.#lines.set(after.id, line);
    line.pending ??= { after: line.number, put: new Map(), gone: new Set() };
    line.number++;
    for (const person of put) {
      line.pending.gone.delete(person.id);
      line.pending.put.set(person.id, person);
    }
    for (const id of gone) {
      line.pending.put.delete(id);
      line.pending.gone.add(id);
    }
  }

  /** Sends what is pending, unless something was sent just now: then it goes with the next. */
  release(meeting: MeetingId): void {
    const line = this.#lines.get(meeting);
    if (!line?.pending || line.resting) return;
    const { after, put, gone } = line.pending;
    line.pending = null;
    this.#flush(meeting, { after, number: line.number, put: [...put.values()], gone: [...gone] });
    line.resting = this.#clock.after(COALESCE_MS, () => {
      line.resting = null;
      this.release(meeting);
    });
  }

  close(): void {
    for (const { resting } of this.#lines.values()) resting?.();
  }
}
