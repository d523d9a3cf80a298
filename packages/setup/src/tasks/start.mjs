import { hand } from '../hand.mjs';
import { prepare } from '../prepare.mjs';

/** The whole of Foyer in one process. @param {string[]} args for the server */
export async function start(args) {
  const { node, env } = await prepare(['worker', 'build']);
  return hand(node, ['apps/standalone/src/main.ts', ...args], { env });
}
