import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './apt.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** The tests start a server of their own, which Debian's package brings beside its service. @param {NodeJS.ProcessEnv} env */
export async function ensurePostgres(env) {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => path.join(DEBIAN, version, 'bin')) : [];
  const folders = [...versions, ...(env['PATH'] ?? '').split(path.delimiter)];
  if (folders.some((folder) => existsSync(path.join(folder, 'initdb')))) return;
  await ensurePackages(['postgresql'], { purpose: 'for the tests on a real PostgreSQL', env });
}
