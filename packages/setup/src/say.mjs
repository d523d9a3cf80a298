/** Progress goes to stderr: stdout belongs to the task (the closing line of the tests, the JSON of a benchmark). */

const startedAt = Date.now();
const TELL_EVERY_MS = 3000;

/** @param {string} message */
export function say(message) {
  process.stderr.write(`[setup +${((Date.now() - startedAt) / 1000).toFixed(1)}s] ${message}\n`);
}

/**
 * Awaits `work` and says every few seconds what is going on, so that a long step is never mistaken for a hang.
 *
 * @template T
 * @param {() => string} describe called anew for every line, so that it can tell how far things are
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(describe, work) {
  const timer = setInterval(() => say(describe()), TELL_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
