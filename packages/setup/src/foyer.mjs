/**
 * The one entry for everything done with this repository: `node packages/setup/src/foyer.mjs TASK [arguments]`. Plain
 * JavaScript without dependencies, because it has to run before there are any, on whatever Node brought npm along.
 */
import { statusOf, stopSignal } from './children.mjs';
import { abuse } from './tasks/abuse.mjs';
import { bench } from './tasks/bench.mjs';
import { check } from './tasks/check.mjs';
import { fix } from './tasks/fix.mjs';
import { make } from './tasks/make.mjs';
import { operate } from './tasks/operate.mjs';
import { screenshots } from './tasks/screenshots.mjs';
import { start } from './tasks/start.mjs';
import { test } from './tasks/test.mjs';
import { explain, Trouble } from './trouble.mjs';

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const TASKS = { start, test, check, abuse, bench, screenshots, operate, fix, make };

/** One sentence for what we know, a stack for what we do not. @param {unknown} error */
function describe(error) {
  if (error instanceof Trouble) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const known = explain(text);
  return known ? `${known} (${/** @type {Error} */ (error).message}).` : `unexpected: ${text}`;
}

async function main([name = 'start', ...args]) {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) throw new Trouble(`there is no task "${name}": the tasks are ${Object.keys(TASKS).join(', ')}.`);
  return task(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`[setup] ${describe(error)}\n`);
  process.exitCode = 1;
}
const signal = stopSignal();
if (signal && process.exitCode !== 0) process.exitCode = statusOf(signal);
process.exit();
