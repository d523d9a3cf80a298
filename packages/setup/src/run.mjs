import { spawn } from 'node:child_process';
import path from 'node:path';
import { ownStep, stopSignal } from './children.mjs';
import { ROOT } from './places.mjs';
import { sayWhile } from './say.mjs';
import { explain, Trouble } from './trouble.mjs';

const TAIL_LINES = 25;

/**
 * @typedef {object} RunOptions
 * @property {string} doing what to say while it takes its time, as in "installing pnpm"
 * @property {NodeJS.ProcessEnv} env
 * @property {string} [cwd]
 * @property {(line: string) => string | undefined} [progress] the part of an output line worth repeating, if any
 */

/**
 * Runs one step of the set-up with its output kept back; only when it fails is the end of it shown.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it wrote
 */
export async function run(command, args, { doing, env, cwd = ROOT, progress = () => undefined }) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  ownStep(child);
  let output = '';
  let latest = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      for (const line of chunk.split(/[\r\n]+/)) latest = progress(line) ?? latest;
    });
  }
  const status = await sayWhile(
    () => (latest ? `${doing}: ${latest}` : doing),
    () => ended(child, command),
  );
  if (status === 0) return output;
  if (stopSignal()) throw new Trouble(`stopped while ${doing}`);
  process.stderr.write(`${output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')}\n`);
  const step = `${doing} failed ('${path.basename(command)} ${args.slice(0, 2).join(' ')}' ended with ${status})`;
  throw new Trouble(`${step}: ${explain(output, cwd) ?? 'the lines above say why'}.`);
}

/** @param {import('node:child_process').ChildProcess} child @param {string} command */
function ended(child, command) {
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(
        new Trouble(`'${command}' cannot be started (${error.message}): install it and run the same command again.`),
      );
    });
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}
