import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * 256 random bits of a file, which is made when there is none: whole, or not at all.
 *
 * @throws with one sentence when others may read the file, or when it holds something else
 */
export function keptSecret(file: string): KeyObject {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const half = `${file}.new`;
    writeFileSync(half, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(half, file);
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`others may read the key in ${file}; delete the file, and Foyer makes another`);
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (bytes.length !== 32) throw new Error(`there is no key in ${file}; delete the file, and Foyer makes another`);
  return createSecretKey(bytes);
}
