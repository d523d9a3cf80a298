import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

let made: Promise<string> | null = null;

/**
 * Puts an empty database, brought up to date, into a data folder. Making one takes seconds, copying one does not: so it
 * is made once for all stacks of this process.
 */
export async function layEmptyDatabase(dataFolder: string): Promise<void> {
  made ??= makeOne();
  cpSync(join(await made, 'database'), join(dataFolder, 'database'), { recursive: true });
}

/** In a process of its own: what the database takes of memory is given back with it. */
async function makeOne(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const main = fileURLToPath(new URL('./emptyDatabaseProcess.ts', import.meta.url));
  const [status] = (await once(fork(main, [folder], { execArgv: [] }), 'exit')) as [number | null];
  if (status !== 0) throw new Error('an empty database could not be made; what it wrote above says why');
  return folder;
}
