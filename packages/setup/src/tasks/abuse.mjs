import { prepare } from '../prepare.mjs';
import * as programs from '../programs.mjs';

/** The attacks on a running Foyer. @param {string[]} args for vitest */
export async function abuse(args) {
  return programs.abuse(await prepare(['worker', 'postgres', 'build']), args);
}
