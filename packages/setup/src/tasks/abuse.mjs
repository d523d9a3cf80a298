import { prepare } from '../prepare.mjs';
import * as programs from '../programs.mjs';
import { closingLine, count, readReport } from './closing-line.mjs';

/** The attacks on a running Foyer. @param {string[]} args for vitest */
export async function abuse(args) {
  const workshop = await prepare(['worker', 'postgres', 'build']);
  const status = await programs.abuse(workshop, args);
  const { passed, failed } = count('vitest', { report: readReport(programs.ABUSE_REPORT), status });
  // Those that were not asked for are skipped, and nothing to speak of.
  process.stdout.write(`${closingLine({ passed, failed, skipped: 0 })}\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
