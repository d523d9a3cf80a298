import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SETUP, TOOLCHAIN } from './places.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { Trouble } from './trouble.mjs';

const MANIFEST = path.join(SETUP, 'toolchain');
const FILES = ['package.json', 'package-lock.json'];
const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** The folder of the pnpm that the lockfile names, whether or not it is there yet. */
function folder() {
  const lockfile = readFileSync(path.join(MANIFEST, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex');
  return path.join(TOOLCHAIN, hash.slice(0, 16));
}

/** The folders to look into for our own programs: pnpm (turbo wants it on PATH), then the workspace's. */
export function programFolders() {
  return [path.join(folder(), 'bin'), path.join(ROOT, 'node_modules', '.bin')];
}

/** The npm that runs us if there is one, else the one on PATH. */
function npm() {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm'];
}

/**
 * pnpm comes from the registry as one native program, checked against the lockfile in packages/setup/toolchain. Neither
 * corepack nor the wrapper package `pnpm` is used: both need more of a registry than every mirror has.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the path of pnpm
 */
export async function ensurePnpm(env) {
  const target = folder();
  const program = path.join(target, 'bin', 'pnpm');
  if (existsSync(program)) return program;
  say('installing pnpm');
  const half = `${target}.${process.pid}`;
  mkdirSync(path.join(half, 'bin'), { recursive: true });
  try {
    for (const file of FILES) cpSync(path.join(MANIFEST, file), path.join(half, file));
    const [command, ...first] = npm();
    await run(String(command), [...first, ...NPM_CI], { doing: 'installing pnpm', env, cwd: half });
    symlinkSync(path.join('..', findProgram(half)), path.join(half, 'bin', 'pnpm'));
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return program;
}

/** @param {string} installed @returns {string} the program's path from there */
function findProgram(installed) {
  const scope = path.join('node_modules', '@pnpm');
  const names = existsSync(path.join(installed, scope)) ? readdirSync(path.join(installed, scope)) : [];
  const found = names.map((n) => path.join(scope, n, 'pnpm')).find((p) => existsSync(path.join(installed, p)));
  if (found) return found;
  const machine = `${process.platform}-${process.arch}`;
  throw new Trouble(`there is no pnpm for ${machine} in packages/setup/toolchain: Foyer's set-up runs on Linux only.`);
}
