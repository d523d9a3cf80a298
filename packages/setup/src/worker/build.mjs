import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensurePackages } from '../apt.mjs';
import { run } from '../run.mjs';
import { say } from '../say.mjs';
import { RECIPE } from './mediasoup.mjs';

const PACKAGES = [
  'meson',
  'ninja-build',
  'g++',
  'pkg-config',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];
const PKG_CONFIG = 'pkg-config';
const PROGRAMS = ['meson', 'ninja', 'g++', 'flatc', PKG_CONFIG];
const LIBRARIES = [
  'libuv',
  'openssl',
  'libsrtp2',
  'flatbuffers',
  'absl_flat_hash_map',
  'absl_strings',
  'absl_optional',
];

/** Where the packages came by another way than Debian's, their names do not matter. */
function canBuildAlready() {
  const there = PROGRAMS.every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);
  return there && spawnSync(PKG_CONFIG, ['--exists', ...LIBRARIES]).status === 0;
}

/**
 * Builds the worker from the source in mediasoup's package, with the system's libraries. The script works on a copy:
 * pnpm's packages are hard links into its store.
 *
 * @param {{ mediasoup: string, folder: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string>}
 */
export async function buildWorker({ mediasoup, folder, env }) {
  if (!canBuildAlready()) await ensurePackages(PACKAGES, { purpose: 'to build the media worker', env });
  say('building the media worker from source: this takes some minutes, once');
  const file = path.join(folder, 'mediasoup-worker');
  await run('bash', [path.join(RECIPE, 'build.sh'), path.join(mediasoup, 'worker'), file], {
    doing: 'building the media worker',
    env,
    progress: (line) => /^\[\d+\/\d+\]/.exec(line)?.[0],
  });
  return file;
}
