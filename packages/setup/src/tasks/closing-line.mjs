import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ report: any, status: number }} Run a runner's JSON report, undefined when it left none, and its exit status
 */

/** A test that passed at the second attempt has failed once: somebody would have met that. @param {any} report */
function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** A file that could not even be loaded has failed, though no test in it has. @param {any} report */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * What a run amounts to. A runner that left no report, or failed without counting a failure, is one failure.
 *
 * @param {'vitest' | 'playwright'} runner
 * @param {Run} run
 * @returns {Counts}
 */
export function count(runner, { report, status }) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const counts = runner === 'vitest' ? countVitest(report) : countPlaywright(report);
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A report, or nothing when it is missing or was cut short. @param {string} file */
export function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
