import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../lock.mjs';
import { CACHE } from '../places.mjs';
import { say } from '../say.mjs';
import { Trouble } from '../trouble.mjs';
import { buildWorker } from './build.mjs';
import { downloadWorker, pinDownload } from './download.mjs';
import { faultOf, rememberedFaultOf, runsHere } from './good.mjs';
import { cacheFolder, findMediasoup } from './mediasoup.mjs';

/**
 * @typedef {object} Source where a worker may come from
 * @property {string} name
 * @property {() => Promise<string | undefined>} get
 * @property {() => void} [accepted] called when its worker has passed
 */

/**
 * The first worker that passes its trial. Sources are asked one by one, so the dear ones only when they must be.
 *
 * @param {Source[]} sources
 * @param {(file: string) => Promise<string | undefined>} fault
 * @returns {Promise<string>}
 */
export async function firstGood(sources, fault) {
  const faults = [];
  for (const { name, get, accepted } of sources) {
    const file = await get();
    const wrong = file === undefined ? 'there is none' : await fault(file);
    if (file !== undefined && wrong === undefined) {
      accepted?.();
      return file;
    }
    faults.push(`${name}: ${wrong}`);
  }
  throw new Trouble(
    `no media worker could be had (${faults.join('; ')}): name a good one in MEDIASOUP_WORKER_BIN and run the same command again.`,
  );
}

/**
 * A worker somebody chose is used or refused, never replaced: to measure another than the chosen one would be a lie.
 *
 * @param {string} file
 * @param {(file: string) => Promise<string | undefined>} fault
 */
export async function insistOn(file, fault) {
  const wrong = await fault(file);
  if (wrong === undefined) return file;
  throw new Trouble(`MEDIASOUP_WORKER_BIN names ${file}, but ${wrong}: correct it, or unset it to have one made.`);
}

/** @param {{ folder: string, version: string }} mediasoup @param {string} target @param {NodeJS.ProcessEnv} env */
async function fill(mediasoup, target, env) {
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(`${path.basename(target)}.`)) rmSync(path.join(CACHE, name), { recursive: true }); // cut short
  }
  const half = mkdtempSync(`${target}.`);
  chmodSync(half, 0o755); // mkdtemp is more secretive than a cache has to be
  try {
    const download = { version: mediasoup.version, folder: half };
    const sources = [
      { name: 'prebuilt', get: () => downloadWorker(download), accepted: pinDownload },
      { name: 'built', get: () => buildWorker({ mediasoup: mediasoup.folder, folder: half, env }) },
    ];
    await firstGood(sources, async (file) => {
      const fault = await faultOf(file, env);
      if (fault) say(`this media worker is no good: ${fault}`);
      return fault;
    });
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/**
 * The path of a media worker that is known to work here: the one that was asked for, else ours, which is made once for
 * a version, a machine and a recipe. A missing worker is always a failure, so nobody ever tests without one unawares.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function obtainWorker(env) {
  const given = env['MEDIASOUP_WORKER_BIN'];
  if (given) return insistOn(path.resolve(given), (file) => rememberedFaultOf(file, env));
  const mediasoup = findMediasoup();
  const target = cacheFolder(mediasoup.version);
  const file = path.join(target, 'mediasoup-worker');
  if (runsHere(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  await withLock(path.join(CACHE, 'lock'), async () => {
    if (existsSync(file) && runsHere(file)) return;
    await fill(mediasoup, target, env);
    say('the media worker is ready');
  });
  return file;
}
