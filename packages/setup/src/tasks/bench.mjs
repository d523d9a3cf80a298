import { hand } from '../hand.mjs';
import { prepare } from '../prepare.mjs';

/** Stdout belongs to the benchmark alone: with --json it is read by programs. @param {string[]} args */
export async function bench(args) {
  const { node, env } = await prepare(['worker', 'browser', 'build']);
  return hand(node, ['packages/bench/src/main.ts', ...args], { env });
}
