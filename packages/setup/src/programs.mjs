import { rmSync } from 'node:fs';
import path from 'node:path';
import { hand } from './hand.mjs';
import { ARTIFACTS, ROOT } from './places.mjs';

/** @typedef {import('./prepare.mjs').Workshop} Workshop */

/** The folder's packages are links to scripts that start `node`, which is the project's by PATH. @param {string} name */
const inWorkspace = (name) => path.join(ROOT, 'node_modules', '.bin', name);
const inBrowserTests = (name) => path.join(ROOT, 'e2e', 'node_modules', '.bin', name);

export const VITEST_REPORT = path.join(ARTIFACTS, 'vitest.json');
export const ABUSE_REPORT = path.join(ARTIFACTS, 'abuse.json');
export const PLAYWRIGHT_REPORT = path.join(ARTIFACTS, 'playwright.json');

/** @param {Workshop} workshop @param {string[]} args */
export function vitest({ env }, args) {
  rmSync(VITEST_REPORT, { force: true }); // an old report must never be counted for this run
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  return hand(inWorkspace('vitest'), ['run', ...reports, ...args], { env });
}

/** The attacks, one line each. @param {Workshop} workshop @param {string[]} args for vitest, `-t A-05` for one of them */
export function abuse({ env }, args) {
  rmSync(ABUSE_REPORT, { force: true });
  const config = path.join('packages', 'abuse', 'vitest.config.ts');
  return hand(inWorkspace('vitest'), ['run', '--config', config, ...args], {
    env,
  });
}

/** Playwright cleans up after SIGINT, and only after that. @param {Workshop} workshop @param {string[]} args */
export function playwright({ env }, args) {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const reporter = `--reporter=${env['CI'] ? 'list' : 'line'},json`;
  return hand(inBrowserTests('playwright'), ['test', '-c', 'e2e/playwright.config.ts', reporter, ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT },
    stopWith: 'SIGINT',
  });
}

/** @param {Workshop} workshop @param {string[]} args */
export function screenshots({ env }, args) {
  const config = ['test', '-c', 'e2e/screenshots.config.ts'];
  return hand(inBrowserTests('playwright'), [...config, ...args], { env, stopWith: 'SIGINT' });
}

/** Any other tool of the workspace. @param {Workshop} workshop @param {string[]} words the name and its arguments */
export function tool({ env }, [name, ...args]) {
  return hand(inWorkspace(String(name)), args, { env });
}
