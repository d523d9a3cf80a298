import { type Clock, type Lateness, type Log, watchLateness } from '@foyer/server-kit';

/** Sound that waits for longer than this, in ms, is heard to (performance of slots, ADR 11). */
const TOO_LATE_MS = 20;

/** Measures how late this process does what it has to, and says when it is too late: all sound goes through it. */
export function watchSound({ clock, log }: { clock: Clock; log: Log }): Lateness {
  return watchLateness(clock, (late) => {
    if (late.p99 > TOO_LATE_MS) log.warn({ late }, 'sound is late: this process has too much to do');
  });
}
