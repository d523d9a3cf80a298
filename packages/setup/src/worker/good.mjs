import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownStep } from '../children.mjs';
import { findNode } from '../node.mjs';
import { CACHE, SETUP } from '../places.mjs';
import { sayWhile } from '../say.mjs';

/** A worker without MEDIASOUP_VERSION in its environment ends with this status; one for another libc or CPU does not. */
const STATUS_OF_A_WORKER = 41;
const SMOKE_TEST = path.join(SETUP, 'src', 'worker', 'smoke.mjs');

/** Whether the program starts here at all. Quick enough for every run. @param {string} file */
export function runsHere(file) {
  if (!existsSync(file)) return false;
  return spawnSync(file, [], { env: {}, stdio: 'ignore', timeout: 5000 }).status === STATUS_OF_A_WORKER;
}

/**
 * The whole proof, in a process of its own under the project's Node.
 *
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} what is wrong with the worker; nothing when it is good
 */
export async function faultOf(file, env) {
  if (!existsSync(file)) return 'it does not exist';
  if (!runsHere(file)) return 'it does not run on this machine';
  const child = spawn(findNode(), [SMOKE_TEST, file], { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  ownStep(child);
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    words += chunk;
  });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  const status = await sayWhile(
    () => 'trying out the media worker',
    () => ended,
  );
  return status === 0 ? undefined : `it failed its trial call (${words.trim().split('\n')[0] || status})`;
}

/**
 * The same proof, remembered by the file's content, for a worker that is not in our cache: half a second is much when
 * a start takes one.
 *
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 */
export async function rememberedFaultOf(file, env) {
  if (!runsHere(file)) return faultOf(file, env);
  const hash = createHash('sha256').update(readFileSync(file)).update(readFileSync(SMOKE_TEST)).digest('hex');
  const mark = path.join(CACHE, 'proven', hash.slice(0, 32));
  if (existsSync(mark)) return undefined;
  const fault = await faultOf(file, env);
  if (fault) return fault;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, '');
  return undefined;
}
