import { prepare } from '../prepare.mjs';
import * as programs from '../programs.mjs';

/** The pictures of every screen. @param {string[]} args for Playwright */
export async function screenshots(args) {
  return programs.screenshots(await prepare(['worker', 'browser', 'build']), args);
}
