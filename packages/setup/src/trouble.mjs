import fs from 'node:fs';
import { tmpdir } from 'node:os';

/** A failure we can name: its message is one sentence with the remedy in it, printed without a stack. */
export class Trouble extends Error {}

const DISK_IS_FULL = 'the disk is full: free some space and run the same command again';

/** What the tools say when it is not their fault, and what to do about it. The first that fits is taken. */
const KNOWN = [
  [/ENOSPC|no space left on device/i, DISK_IS_FULL],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
    'pnpm-lock.yaml does not fit the package.json files: run `pnpm install --no-frozen-lockfile` and commit the lockfile',
  ],
  [
    /ERR_PNPM_IGNORED_BUILDS/,
    'a package wants to run an install script: decide about it under allowBuilds in pnpm-workspace.yaml',
  ],
  [
    /EINTEGRITY|ERR_PNPM_TARBALL_INTEGRITY/,
    'a package is not the one in the lockfile: clear the package cache, and do not go on if it happens again',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|Could not resolve|Temporary failure resolving/,
    'the network or the package registry cannot be reached: check the connection and run the same command again',
  ],
  [/EACCES|permission denied/i, 'a file or folder may not be written: check who owns this folder and ~/.cache'],
];

const NEXT_TO_NOTHING_BYTES = 20_000_000;

/** Not every program that runs out of space says so: some just crash. @param {string} folder */
function hasSpace(folder) {
  if (!fs.statfsSync) return true; // the oldest of the Node 18s cannot tell
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize > NEXT_TO_NOTHING_BYTES;
}

/**
 * The known cause behind a tool's output, if there is one.
 *
 * @param {string} output
 * @param {string} [folder] where the tool worked
 * @returns {string | undefined}
 */
export function explain(output, folder) {
  if (folder && ![folder, tmpdir()].every(hasSpace)) return DISK_IS_FULL;
  const known = KNOWN.find(([pattern]) => /** @type {RegExp} */ (pattern).test(output));
  return /** @type {string | undefined} */ (known?.[1]);
}
