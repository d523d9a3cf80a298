import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './apt.mjs';

/** A relay of media, for the tests in which nothing else gets through. @param {NodeJS.ProcessEnv} env */
export async function ensureCoturn(env) {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  if (folders.some((folder) => existsSync(path.join(folder, 'turnserver')))) return;
  await ensurePackages(['coturn'], { purpose: 'for the tests with a relay', env });
}
