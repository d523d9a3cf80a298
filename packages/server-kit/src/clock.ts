/** Ends something that was set going. Harmless when it has ended. */
export type Cancel = () => void;

/** Time, as an argument: so that a test can hold it still and move it on. */
export interface Clock {
  /** Ms since the epoch. */
  now(): number;
  /** Runs something once, `ms` from now. */
  after(ms: number, run: () => void): Cancel;
}

/** The clock of the machine. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
