import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { say, sayWhile } from '../say.mjs';
import { archiveName } from './mediasoup.mjs';
import { judgeDownload, pin } from './pins.mjs';

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download';
const LIMIT_MS = 30_000;

/** What there is to pin, once it has proved good. @type {{ name: string, hash: string } | undefined} */
let downloaded;

/** The whole download has one limit, body included. @param {string} url */
async function fetchWithin(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** @param {Buffer} archive @param {string} folder */
function unpack(archive, folder) {
  const tar = spawnSync('tar', ['-xzf', '-', '-C', folder, 'mediasoup-worker'], { input: archive });
  if (tar.status !== 0) throw new Error('the archive cannot be unpacked');
  const file = path.join(folder, 'mediasoup-worker');
  chmodSync(file, 0o755);
  return file;
}

/** @param {string} name @param {Buffer} archive */
function checkHash(name, archive) {
  const hash = createHash('sha256').update(archive).digest('hex');
  const verdict = judgeDownload(name, hash);
  say(`${name} has SHA-256 ${hash} (${verdict})`);
  if (verdict === 'refused') throw new Error('REFUSED, it is not the file known under that name');
  downloaded = { name, hash };
}

/** To be called when the downloaded worker has proved good: what does not work is not worth insisting on. */
export function pinDownload() {
  if (downloaded) pin(downloaded.name, downloaded.hash);
}

/**
 * mediasoup's own prebuilt worker, if it can be had: one attempt, and whatever goes wrong with it, there is
 * still the source to build from.
 *
 * @param {{ version: string, folder: string }} options folder is where to put it
 * @returns {Promise<string | undefined>}
 */
export async function downloadWorker({ version, folder }) {
  const name = archiveName(version);
  const base = process.env['MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL'] || RELEASES;
  say('downloading the media worker');
  try {
    const archive = await sayWhile(
      () => 'downloading the media worker',
      () => fetchWithin(`${base}/${version}/${name}`),
    );
    checkHash(name, archive);
    return unpack(archive, folder);
  } catch (error) {
    say(`no prebuilt media worker (${error.cause?.code ?? error.message})`);
    return undefined;
  }
}
