import path from 'node:path';
import { ensureChromium, ensureFirefox, ensureIp } from './browser.mjs';
import { ensureCoturn } from './coturn.mjs';
import { childEnvironment } from './environment.mjs';
import { ensureJanus } from './janus.mjs';
import { withLock } from './lock.mjs';
import { findNode } from './node.mjs';
import { installPackages, packagesAreInstalled } from './packages.mjs';
import { TOOLCHAIN } from './places.mjs';
import { programFolders } from './pnpm.mjs';
import { ensurePostgres } from './postgres.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { obtainWorker } from './worker/obtain.mjs';

/**
 * What a task needs besides the packages, and no more than that is prepared.
 *
 * @typedef {'worker' | 'browser' | 'firefox' | 'ip' | 'coturn' | 'postgres' | 'janus' | 'build'} Need
 *
 * @typedef {object} Workshop everything a task works with
 * @property {string} node the Node that runs Foyer
 * @property {NodeJS.ProcessEnv} env the environment of whatever is started
 */

/**
 * @param {Need[]} needs
 * @returns {Promise<Workshop>}
 */
export async function prepare(needs) {
  const env = childEnvironment(process.env, programFolders());
  if (!packagesAreInstalled()) await withLock(path.join(TOOLCHAIN, 'lock'), () => installPackages(env));
  const node = findNode();
  if (needs.includes('worker')) env['MEDIASOUP_WORKER_BIN'] = await obtainWorker(env);
  if (needs.includes('browser')) env['PLAYWRIGHT_CHROMIUM'] = await ensureChromium(env);
  if (needs.includes('firefox')) env['FOYER_FIREFOX'] = await ensureFirefox(env);
  if (needs.includes('ip')) await ensureIp(env);
  if (needs.includes('coturn')) await ensureCoturn(env);
  if (needs.includes('postgres')) await ensurePostgres(env);
  if (needs.includes('janus')) await ensureJanus(env);
  if (needs.includes('build')) await build(env);
  say('ready');
  return { node, env };
}

/** Only the web client is built, and turbo knows when it need not be. @param {NodeJS.ProcessEnv} env */
async function build(env) {
  await run('turbo', ['run', 'build', '--output-logs=errors-only'], { doing: 'building the web client', env });
}
