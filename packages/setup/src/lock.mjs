import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

const POLL_MS = 200;
const TELL_EVERY_POLLS = 25;

/** When a process started, so that a number used again is not taken for the process that had it before. @param {number} pid */
function birthOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** @param {string} owner "pid birth" */
function isAlive(owner) {
  const [pid, birth] = owner.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  return birthOf(Number(pid)) === birth;
}

/** @param {string} file */
function readOwner(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // let go a moment ago
  }
}

/** The file appears with its owner's name in it, or not at all. @param {string} lock @param {string} me */
function tryToTake(lock, me) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, me);
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Takes a dead process's lock away. Two may try at once: the one whose rename succeeds looks again, and puts back
 * what turns out to be the lock of a third who came in between.
 *
 * @param {string} lock
 * @param {string} stale
 */
function clear(lock, stale) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readOwner(aside) !== stale) linkSync(aside, lock);
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { force: true });
}

/**
 * One at a time: `npm start` and `npm test` may be run together in a fresh clone.
 *
 * @template T
 * @param {string} lock path of the lock's file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const me = `${process.pid} ${birthOf(process.pid)}`;
  for (let polls = 0; !tryToTake(lock, me); polls += 1) {
    const owner = readOwner(lock);
    if (owner !== undefined && !isAlive(owner)) {
      clear(lock, owner);
      continue;
    }
    if (polls % TELL_EVERY_POLLS === 2) say(`waiting for another set-up to finish (process ${owner?.split(' ')[0]})`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  try {
    return await work();
  } finally {
    if (readOwner(lock) === me) rmSync(lock, { force: true });
  }
}
