import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from './clock.ts';

/** How often it is measured anew, in ms. */
const OVER_MS = 60_000;
/** How often the measure itself looks, in ms. More often costs more than most of what it measures: each look wakes the process. */
const RESOLUTION_MS = 50;

/** By how much a process was late with everything it had to do, in ms. */
export interface Late {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Lateness {
  /** Over the last full minute; before there is one, since this began. */
  read(): Late;
  close(): void;
}

/**
 * Measures how late this process is.
 *
 * @param onMinute hears of each full minute
 */
export function watchLateness(clock: Clock, onMinute: (late: Late) => void = () => {}): Lateness {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const inMs = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - RESOLUTION_MS);
  const measure = () => ({
    p50: inMs(histogram.percentile(50)),
    p99: inMs(histogram.percentile(99)),
    max: inMs(histogram.max),
  });
  let lastMinute: Late | null = null;
  const next = () => {
    lastMinute = measure();
    histogram.reset();
    onMinute(lastMinute);
    cancel = clock.after(OVER_MS, next);
  };
  let cancel = clock.after(OVER_MS, next);
  return {
    read: () => lastMinute ?? measure(),
    close() {
      cancel();
      histogram.disable();
    },
  };
}
