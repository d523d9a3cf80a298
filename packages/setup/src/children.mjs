/**
 * Every process we start is ours to end, so each gets a process group of its own. A program that serves gets the signal
 * alone, because it has workers of its own to say goodbye to; a step of the set-up gets it with all it has started.
 * Whatever is left of a group when its leader is gone is killed.
 *
 * npm passes SIGTERM to the shell it started, which dies without passing it on; so being orphaned counts as a signal.
 */

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {NodeJS.Signals} Signal
 */

const ORPHAN_CHECK_MS = 500;
const GRACE_MS = 15_000;
const SIGNALS = /** @type {const} */ ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 });

/** How to stop each: a function of the signal that reached us. @type {Map<ChildProcess, (signal: Signal) => void>} */
const living = new Map();
/** @type {Signal | undefined} */
let stoppedBy;
let watching = false;

/** The signal that told us to stop, if one did. */
export const stopSignal = () => stoppedBy;

/** The exit status of a shell whose program died of this signal. @param {string} signal */
export const statusOf = (signal) => 128 + (SIGNALS[signal] ?? 9);

/** @param {number | undefined} pid @param {Signal} signal */
function signalGroup(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // The group is gone already, which is what we want.
  }
}

/** @param {Signal} signal */
function stop(signal) {
  stoppedBy = signal;
  if (living.size === 0) process.exit(statusOf(signal));
  for (const end of living.values()) end(signal);
  setTimeout(() => {
    for (const child of living.keys()) signalGroup(child.pid, 'SIGKILL');
  }, GRACE_MS).unref();
}

function watch() {
  if (watching) return;
  watching = true;
  for (const signal of /** @type {NodeJS.Signals[]} */ (Object.keys(SIGNALS))) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, ORPHAN_CHECK_MS);
  timer.unref();
}

/**
 * @param {ChildProcess} child started with `detached: true`
 * @param {(signal: Signal) => void} end
 */
function own(child, end) {
  watch();
  living.set(child, end);
  child.once('error', () => living.delete(child));
  child.once('exit', () => {
    living.delete(child);
    signalGroup(child.pid, 'SIGKILL');
  });
}

/** A step: compilers and downloads stop with it. @param {ChildProcess} child started with `detached: true` */
export const ownStep = (child) => own(child, (signal) => signalGroup(child.pid, signal));

/**
 * A program that ends what it has started by itself.
 *
 * @param {ChildProcess} child started with `detached: true`
 * @param {Signal} [preferred] the signal it understands best as "please stop"
 */
export const ownProgram = (child, preferred) => own(child, (signal) => child.kill(preferred ?? signal));
