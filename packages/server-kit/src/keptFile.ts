import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The content of a file that is for its owner alone, and is made when there is none: whole, or not at all.
 *
 * @throws with one sentence when others may read it
 */
export function keptFile(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const half = `${file}.new`;
    writeFileSync(half, make(), { mode: 0o600 });
    renameSync(half, file);
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`others may read the key in ${file}; chmod 600 it, or delete it, and Foyer makes another`);
  return readFileSync(file, 'utf8');
}
