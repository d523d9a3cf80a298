import { stopSignal } from '../children.mjs';
import { prepare } from '../prepare.mjs';
import { ABUSE_REPORT, abuse, PLAYWRIGHT_REPORT, playwright, VITEST_REPORT, vitest } from '../programs.mjs';
import { Trouble } from '../trouble.mjs';
import { closingLine, count, readReport, sum } from './closing-line.mjs';

/** @param {string | undefined} kind @returns {import('../prepare.mjs').Need[]} */
function needs(kind) {
  if (kind === '--unit') return ['worker', 'postgres'];
  return kind === '--e2e'
    ? ['worker', 'browser', 'firefox', 'ip', 'coturn', 'build']
    : ['worker', 'browser', 'firefox', 'ip', 'coturn', 'postgres', 'build'];
}

/**
 * Every test there is, or one kind of them. Each runner runs whatever those before had to say, and the last line on
 * stdout tells the sum of all.
 *
 * @param {string[]} args
 */
export async function test([kind, ...args]) {
  if (kind !== undefined && kind !== '--unit' && kind !== '--e2e') {
    throw new Trouble(`test does not know "${kind}": it takes nothing, --unit [for vitest] or --e2e [for Playwright].`);
  }
  const workshop = await prepare(needs(kind));
  const counts = [];
  if (kind !== '--e2e') {
    const status = await vitest(workshop, args);
    counts.push(count('vitest', { report: readReport(VITEST_REPORT), status }));
  }
  if (kind === undefined && !stopSignal()) {
    const status = await abuse(workshop, []);
    counts.push(count('vitest', { report: readReport(ABUSE_REPORT), status }));
  }
  if (kind !== '--unit' && !stopSignal()) {
    const status = await playwright(workshop, args);
    counts.push(count('playwright', { report: readReport(PLAYWRIGHT_REPORT), status }));
  }
  const total = sum(counts);
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}
