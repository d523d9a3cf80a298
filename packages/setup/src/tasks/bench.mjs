import { hand } from '../hand.mjs';
import { prepare } from '../prepare.mjs';

/** Stdout belongs to the benchmark alone: with --json it is read by programs. @param {string[]} args */
export async function bench(args) {
  const beside = args[0] === 'janus' ? /** @type {const} */ (['janus']) : [];
  const { node, env } = await prepare(['worker', 'browser', 'build', ...beside]);
  return hand(node, ['packages/bench/src/main.ts', ...args], { env });
}
