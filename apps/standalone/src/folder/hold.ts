import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { randomId } from '@foyer/server-kit';
import { meet, type Standing } from './meet.ts';

/** The data folder, held: nobody else opens it until it is let go of, or this process ends in whatever way. */
export interface HeldFolder {
  release(): Promise<void>;
}

/** Somebody else holds the data folder. */
export class FolderInUse extends Error {}

const SOCKET = /^foyer-[\w-]+\.sock$/;
/** Linux has no room for longer paths of sockets, in bytes. */
const LONGEST_PATH = 107;
/** How often to look whether another, who is about to hold the folder, does or has given up, in ms. */
const LOOK_AGAIN_MS = 20;

/**
 * Takes the data folder.
 *
 * What stands for a holder is a socket in it: only a living process answers on one, whatever its number and in whatever
 * container, and it is what the operator's command line talks to. Whoever wants the folder first puts theirs there and
 * then looks for others, so that of two at least one sees the other.
 *
 * @param onLine somebody who may use the folder wants something
 * @throws FolderInUse while another process holds it
 */
export async function holdFolder(folder: string, onLine: (line: Socket) => void): Promise<HeldFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `foyer-${randomId()}.sock`;
  const path = join(folder, name);
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new Error(`the path of the data folder is too long for a socket in it; give Foyer a shorter FOYER_DATA`);
  let standing: Standing = 'trying';
  const server = createServer((line) => {
    line.on('error', () => {});
    line.write(`${standing}\n`);
    if (standing === 'holding') onLine(line);
  });
  await listen(server, path);
  const release = () => close(server);
  for (const other of socketsIn(folder).filter((one) => one !== name))
    if (!(await isGone(join(folder, other), () => other < name))) {
      await release();
      throw new FolderInUse(
        `another Foyer uses the data folder ${folder}; stop it, or give this one a folder of its own with FOYER_DATA`,
      );
    }
  standing = 'holding';
  return { release };
}

/** Opens a line to whoever holds the data folder; null: nobody does. */
export async function lineToHolder(folder: string): Promise<Socket | null> {
  for (const name of socketsIn(folder)) {
    const met = await meet(join(folder, name));
    if (met?.standing === 'holding') return met.line;
    met?.line.destroy();
  }
  return null;
}

/**
 * Whether nobody is behind a socket, or nobody who will hold the folder. Then it is taken away.
 *
 * @param goesFirst which of two who are about to hold it does
 */
async function isGone(path: string, goesFirst: () => boolean): Promise<boolean> {
  for (;;) {
    const met = await meet(path);
    met?.line.destroy();
    if (met?.standing === 'holding' || (met && goesFirst())) return false;
    if (!met) {
      rmSync(path, { force: true });
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function socketsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => SOCKET.test(name));
}

async function listen(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  // Nobody knows the name yet, and the folder is its owner's alone.
  chmodSync(path, 0o600);
}

/** The file goes with it. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
