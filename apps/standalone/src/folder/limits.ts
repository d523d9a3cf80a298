import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LimitTable, tableWith } from '@foyer/signaling';

/** What the operator may put into the data folder to change the limits. */
const FILE = 'limits.json';

/**
 * The limits of this Foyer: those that come with it, and whatever numbers the operator changed.
 *
 * @throws with one sentence when the file cannot be used: half a table is worse than none
 */
export function limitsIn(folder: string): LimitTable {
  const file = join(folder, FILE);
  if (!existsSync(file)) return tableWith({});
  try {
    return tableWith(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'it is no JSON' : (cause as Error).message;
    throw new Error(`${file} cannot be used: ${reason}`, { cause });
  }
}
