import { spawn } from 'node:child_process';
import { ownProgram, statusOf, stopSignal } from './children.mjs';
import { ROOT } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Hands the terminal over to a program and waits for it; its exit status is the answer. Signals reach it through
 * children.mjs.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, stopWith?: NodeJS.Signals }} options
 * @returns {Promise<number>}
 */
export async function hand(command, args, { env, stopWith }) {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  ownProgram(child, stopWith);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Trouble(`'${command}' cannot be started: ${error.message}.`)));
    child.on('exit', (code, signal) => resolve(code ?? statusOf(stopSignal() ?? signal ?? 'SIGKILL')));
  });
}
