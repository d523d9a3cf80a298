import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { Trouble } from './trouble.mjs';

const QUERY = 'dpkg-query';
const INSTALL = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/** @param {string} program */
const exists = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** On a system with Debian's packages: those that are missing. Undefined where nobody can tell. @param {string[]} names */
function missingPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's
  const format = '${Package} ${db:Status-Status}\n';
  const query = spawnSync(QUERY, ['-W', '-f', format, ...names], { encoding: 'utf8' });
  if (query.error) return undefined;
  const installed = new Set(query.stdout.split('\n').filter((line) => line.endsWith(' installed')));
  return names.filter((name) => !installed.has(`${name} installed`));
}

/**
 * Makes sure of Debian packages: installs the missing ones as root, and otherwise fails with the command to type.
 *
 * @param {string[]} names
 * @param {{ purpose: string, env: NodeJS.ProcessEnv }} options purpose as in "to build the media worker"
 */
export async function ensurePackages(names, { purpose, env }) {
  const missing = missingPackages(names);
  if (missing?.length === 0) return;
  if (missing === undefined || !exists('apt-get')) {
    throw new Trouble(
      `this system has no apt-get, so install by its own means what Debian calls "${names.join(' ')}" ${purpose}, and run the same command again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`;
    throw new Trouble(`packages are missing ${purpose}: run "${command}" and then the same command again.`);
  }
  say(`installing ${missing.join(', ')} ${purpose}`);
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const progress = (line) => /^(?:Get:|Unpacking|Setting up|Hit:).*/.exec(line)?.[0]?.slice(0, 90);
  await run('apt-get', ['update'], { doing: 'apt-get update', env: quiet, progress });
  await run('apt-get', [...INSTALL, ...missing], { doing: `installing packages ${purpose}`, env: quiet, progress });
}
