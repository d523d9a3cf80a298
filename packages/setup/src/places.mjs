import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things are. The cache is outside the checkout, so that it survives fresh clones and re-installs. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
export const SETUP = path.join(ROOT, 'packages', 'setup');
export const TOOLCHAIN = path.join(ROOT, '.toolchain');
export const ARTIFACTS = path.join(ROOT, '.artifacts');
export const CACHE = path.join(
  process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'),
  'foyer',
  'mediasoup-worker',
);
