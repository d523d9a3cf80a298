import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, SETUP } from '../places.mjs';

const LIST = path.join(SETUP, 'worker', 'prebuilt.sha256.json');
const PINS = path.join(CACHE, 'pins.json');

/** @param {string} file @returns {Record<string, string>} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * What to think of a download. mediasoup publishes no checksums, so there are two places to compare with: our list in
 * the repository, which decides where it knows the file, and what this machine downloaded under that name before.
 *
 * @param {{ listed: string | undefined, pinned: string | undefined, actual: string }} hashes
 * @returns {'listed' | 'pinned' | 'new' | 'refused'}
 */
export function judge({ listed, pinned, actual }) {
  if (listed !== undefined) return listed === actual ? 'listed' : 'refused';
  if (pinned !== undefined) return pinned === actual ? 'pinned' : 'refused';
  return 'new';
}

/** @param {string} name @param {string} actual */
export function judgeDownload(name, actual) {
  return judge({ listed: read(LIST)[name], pinned: read(PINS)[name], actual });
}

/** From now on this machine takes no other file under that name. @param {string} name @param {string} actual */
export function pin(name, actual) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(PINS, `${JSON.stringify({ ...read(PINS), [name]: actual }, null, 2)}\n`);
}
