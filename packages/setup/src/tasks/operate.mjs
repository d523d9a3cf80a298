import { hand } from '../hand.mjs';
import { prepare } from '../prepare.mjs';

/** The operator's command line. Stdout is what was asked for. @param {string[]} args */
export async function operate(args) {
  const { node, env } = await prepare([]);
  return hand(node, ['apps/standalone/src/operator/main.ts', ...args], { env });
}
