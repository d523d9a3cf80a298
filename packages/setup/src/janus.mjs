import { existsSync } from 'node:fs';
import { ensurePackages } from './apt.mjs';
import { Trouble } from './trouble.mjs';

const PROGRAM = '/usr/bin/janus';

/** The media server that one bench compares with, and nothing else needs. @param {NodeJS.ProcessEnv} env */
export async function ensureJanus(env) {
  if (existsSync(PROGRAM)) return;
  await ensurePackages(['janus'], { purpose: 'to measure beside it', env });
  if (!existsSync(PROGRAM)) throw new Trouble(`janus is installed, but is not ${PROGRAM}, where Debian has it.`);
}
