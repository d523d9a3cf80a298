import { type Meeting, type MeetingId, nextExpiry } from '@foyer/domain';
import type { Cancel, Clock } from '@foyer/server-kit';

/** Watches what ends by itself (LB-7, RC-2): one timer per meeting, for whatever comes next. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #expire: (meeting: MeetingId) => void;
  readonly #timers = new Map<MeetingId, Cancel>();

  constructor(clock: Clock, expire: (meeting: MeetingId) => void) {
    this.#clock = clock;
    this.#expire = expire;
  }

  /** Sets the timer by how the meeting stands now. */
  watch(meeting: Meeting): void {
    this.#timers.get(meeting.id)?.();
    this.#timers.delete(meeting.id);
    const at = nextExpiry(meeting);
    if (at === null) return;
    const wait = Math.max(0, at - this.#clock.now());
    const ring = () => {
      // Timers of a real clock may ring a little early: then nobody is over yet, and they are set again.
      if (this.#clock.now() < at) this.watch(meeting);
      else this.#expire(meeting.id);
    };
    this.#timers.set(meeting.id, this.#clock.after(wait, ring));
  }

  close(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
