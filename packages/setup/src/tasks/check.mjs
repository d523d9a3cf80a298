import { stopSignal } from '../children.mjs';
import { prepare } from '../prepare.mjs';
import { abuse, playwright, tool, vitest } from '../programs.mjs';
import { say } from '../say.mjs';
import { Trouble } from '../trouble.mjs';

const ARGUMENTS = ['--static', '--no-e2e'];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'tests' | 'e2e'} [kind] the steps that can be left out
 * @property {(workshop: import('../prepare.mjs').Workshop) => Promise<number>} run
 */

/** The quick ones first: most mistakes are found in the first seconds. @type {Step[]} */
const STEPS = [
  { name: 'format and lint', run: (workshop) => tool(workshop, ['biome', 'check', '--error-on-warnings', '.']) },
  { name: 'lint with types', run: (workshop) => tool(workshop, ['oxlint', '--type-aware']) },
  { name: 'types', run: (workshop) => tool(workshop, ['turbo', 'run', 'types', '--output-logs=errors-only']) },
  { name: 'types of tests', run: (workshop) => tool(workshop, ['tsc', '-p', 'tsconfig.test.json', '--noEmit']) },
  { name: 'tests', kind: 'tests', run: (workshop) => vitest(workshop, []) },
  { name: 'dead code', run: (workshop) => tool(workshop, ['knip']) },
  { name: 'build', run: (workshop) => tool(workshop, ['turbo', 'run', 'build', '--output-logs=errors-only']) },
  // After the build: the pages are attacked as well.
  { name: 'attacks', kind: 'tests', run: (workshop) => abuse(workshop, []) },
  { name: 'browser tests', kind: 'e2e', run: (workshop) => playwright(workshop, []) },
];

/** @param {string[]} args @returns {Set<Step['kind']>} */
function kindsLeftOut(args) {
  const unknown = args.find((arg) => !ARGUMENTS.includes(arg));
  if (unknown) throw new Trouble(`check does not know "${unknown}": it takes ${ARGUMENTS.join(' or ')}.`);
  return new Set(args.includes('--static') ? ['tests', 'e2e'] : args.includes('--no-e2e') ? ['e2e'] : []);
}

/** @param {Set<Step['kind']>} leftOut @returns {import('../prepare.mjs').Need[]} */
function needs(leftOut) {
  if (leftOut.has('tests')) return [];
  return leftOut.has('e2e') ? ['worker', 'postgres'] : ['worker', 'postgres', 'browser', 'firefox', 'ip', 'coturn'];
}

/** @param {{ name: string, seconds: number, status: number }[]} done */
function printTable(done) {
  const width = Math.max(...done.map(({ name }) => name.length));
  for (const { name, seconds, status } of done) {
    const time = seconds.toFixed(1).padStart(7);
    process.stdout.write(`${name.padEnd(width)} ${time} s  ${status === 0 ? 'good' : 'FAILED'}\n`);
  }
}

/** The gate: everything that has to be right before a change is. @param {string[]} args */
export async function check(args) {
  const leftOut = kindsLeftOut(args);
  const workshop = await prepare(needs(leftOut));
  const done = [];
  for (const step of STEPS.filter(({ kind }) => !kind || !leftOut.has(kind))) {
    say(step.name);
    const startedAt = Date.now();
    const status = await step.run(workshop);
    done.push({ name: step.name, seconds: (Date.now() - startedAt) / 1000, status });
    if (status !== 0 || stopSignal()) break;
  }
  printTable(done);
  const failed = done.find(({ status }) => status !== 0);
  if (failed) throw new Trouble(`the check stopped at "${failed.name}": the lines above its table say why.`);
  return 0;
}
