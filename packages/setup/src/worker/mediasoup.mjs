import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { release } from 'node:os';
import path from 'node:path';
import { CACHE, ROOT, SETUP } from '../places.mjs';

/** Our recipe: the build script and the stand-ins for what mediasoup would download. */
export const RECIPE = path.join(SETUP, 'worker');

/** The mediasoup that the media node uses. Its package.json is not among its exports, so go by the folder. */
export function findMediasoup() {
  const entry = createRequire(path.join(ROOT, 'apps', 'sfu', 'package.json')).resolve('mediasoup');
  const folder = path.resolve(path.dirname(entry), '..', '..');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { folder, version: /** @type {string} */ (version) };
}

/** The name mediasoup's releases give to the archive for this machine. @param {string} version */
export function archiveName(version) {
  const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  return `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
}

/** A worker links the libraries of one release of the system, so it is good for that one only. */
function systemRelease() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    const value = (key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
    return `${value('ID')}${value('VERSION_ID')}` || 'unknown';
  } catch {
    return release().split('.')[0];
  }
}

function recipeHash() {
  const hash = createHash('sha256');
  const add = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) add(file);
      else hash.update(`${path.relative(RECIPE, file)}\n`).update(readFileSync(file));
    }
  };
  add(path.join(RECIPE, 'subprojects'));
  return hash
    .update(readFileSync(path.join(RECIPE, 'build.sh')))
    .digest('hex')
    .slice(0, 12);
}

/** The folder in our cache for this version, machine and recipe. @param {string} version */
export function cacheFolder(version) {
  return path.join(CACHE, [version, process.platform, process.arch, systemRelease(), recipeHash()].join('-'));
}
