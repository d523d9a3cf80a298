import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places.mjs';
import { ensurePnpm } from './pnpm.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.foyer-installed');

/** Every file that decides what is installed. */
function inputs() {
  const members = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder)).map((name) => path.join(folder, name, 'package.json')),
  );
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', path.join('e2e', 'package.json'), ...members];
  return files.filter((file) => existsSync(path.join(ROOT, file))).sort();
}

/** Also knows the machine and the folder, because a checkout may have been copied from another. */
function stateOfInputs() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch} ${ROOT}`);
  for (const file of inputs()) hash.update(`\n${file}\n`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

/** Whether the workspace is installed as the lockfile has it. */
export function packagesAreInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stateOfInputs();
}

/**
 * Asking pnpm takes a while even when nothing is to be done; the stamp spares every start that.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function installPackages(env) {
  if (packagesAreInstalled()) return;
  const pnpm = await ensurePnpm(env);
  say('installing packages');
  rmSync(STAMP, { force: true });
  await run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
    doing: 'installing packages',
    env: { ...env, CI: 'true' }, // never ask: there may be nobody to answer
    progress: (line) => /Progress: .*/.exec(line)?.[0],
  });
  writeFileSync(STAMP, stateOfInputs());
  say('packages are installed');
}
