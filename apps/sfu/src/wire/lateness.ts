import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock, Log } from '@foyer/server-kit';

/** How often it is measured anew, in ms. */
const OVER_MS = 60_000;
/** Sound that waits for longer than this, in ms, is heard to (performance of slots, ADR 11). */
const TOO_LATE_MS = 20;
/** How often the measure itself looks, in ms. */
const RESOLUTION_MS = 10;

/** By how much this process was late over the last full minute, in ms. */
export interface Lateness {
  read(): { readonly p50: number; readonly p99: number; readonly max: number };
}

/** Measures how late this process does what it has to: all sound goes through it. */
export function watchLateness({ clock, log }: { clock: Clock; log: Log }): Lateness {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const inMs = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - RESOLUTION_MS);
  const measure = () => {
    const { max } = histogram;
    return { p50: inMs(histogram.percentile(50)), p99: inMs(histogram.percentile(99)), max: inMs(max) };
  };
  let lastMinute: ReturnType<Lateness['read']> | null = null;
  const next = () => {
    lastMinute = measure();
    histogram.reset();
    if (lastMinute.p99 > TOO_LATE_MS) log.warn({ late: lastMinute }, 'sound is late: this process has too much to do');
    clock.after(OVER_MS, next);
  };
  clock.after(OVER_MS, next);
  return { read: () => lastMinute ?? measure() };
}
