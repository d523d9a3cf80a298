import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { keptFile } from './keptFile.ts';

/**
 * 256 random bits of a file, which is made when there is none.
 *
 * @throws with one sentence when others may read the file, or when it holds something else
 */
export function keptSecret(file: string): KeyObject {
  const bytes = Buffer.from(
    keptFile(file, () => randomBytes(32).toString('base64url')),
    'base64url',
  );
  if (bytes.length !== 32) throw new Error(`there is no key in ${file}`);
  return createSecretKey(bytes);
}
