import { prepare } from '../prepare.mjs';
import { tool } from '../programs.mjs';

/** Formats, and mends what can be mended without asking. @param {string[]} args files; all of them if none is named */
export async function fix(args) {
  return tool(await prepare([]), ['biome', 'check', '--write', ...(args.length > 0 ? args : ['.'])]);
}
