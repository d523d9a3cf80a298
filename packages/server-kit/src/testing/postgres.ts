import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './port.ts';

export interface PostgresServer {
  /** The way to a database of this name, as PostgreSQL URLs have it. `postgres` is always there. */
  url(database: string): URL;
  stop(): void;
}

/**
 * A PostgreSQL server of one's own, empty, on a port of its own, in a folder that goes with it. It does without fsync:
 * its machine does not lose power.
 *
 * @throws when PostgreSQL is not installed
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = programFolder();
  const folder = mkdtempSync(join(tmpdir(), 'foyer-postgres-'));
  // It refuses to run as root, and comes with a user of its own.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, userId('-u'), userId('-g'));
  chmodSync(folder, 0o700);
  const run = (program: string, args: readonly string[]) => {
    const words = [join(programs, program), ...args];
    const [command = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...words] : words;
    execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'foyer', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const options = `-c fsync=off -c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=`;
  run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options]);
  return {
    url: (database) => new URL(`postgresql://foyer@127.0.0.1:${port}/${database}`),
    stop() {
      run('pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', data]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userId(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

/** Where Debian puts the programs of a server, or wherever they are found by PATH. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && statSync(folder).isDirectory());
  if (!found) throw new Error('PostgreSQL is not installed: start the tests with "npm test", which provides it');
  return found;
}
