import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closingLine, count, readReport, sum } from './closing-line.mjs';

const vitestReport = (changes = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
});

const playwrightReport = (stats = {}, errors: unknown[] = []) => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

test('the closing line adds both runners up, and names skipped tests only when there are some', () => {
  const unit = count('vitest', { report: vitestReport(), status: 0 });
  const e2e = count('playwright', { report: playwrightReport(), status: 0 });
  expect(closingLine(sum([unit, e2e]))).toBe('5 passed, 0 failed');
  const skipping = count('playwright', { report: playwrightReport({ skipped: 4 }), status: 0 });
  expect(closingLine(sum([unit, skipping]))).toBe('5 passed, 0 failed, 4 skipped');
});

test('a test that passed only at the second attempt counts as failed', () => {
  const counts = count('playwright', { report: playwrightReport({ flaky: 1 }), status: 0 });
  expect(closingLine(counts)).toBe('2 passed, 1 failed');
});

test('a runner that crashed without counting a failure is one failure', () => {
  expect(count('vitest', { report: vitestReport(), status: 1 }).failed).toBe(1);
  expect(count('playwright', { report: playwrightReport(), status: 139 }).failed).toBe(1);
  expect(count('playwright', { report: playwrightReport({ unexpected: 2 }), status: 1 }).failed).toBe(2);
});

test('a test file that cannot be loaded is a failure, beside the failures of tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const report = vitestReport({ numFailedTests: 1, testResults });
  expect(count('vitest', { report, status: 1 }).failed).toBe(2);
  expect(count('playwright', { report: playwrightReport({}, [{ message: 'cannot load' }]), status: 1 }).failed).toBe(1);
});

test('a report that is missing or cut short is one failure, even if the runner was content', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foyer-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cutShort = path.join(folder, 'cut-short.json');
  writeFileSync(cutShort, '{"stats": {');
  for (const file of [path.join(folder, 'missing.json'), cutShort]) {
    expect(count('playwright', { report: readReport(file), status: 0 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  }
});
