import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** Foyer's sources are TypeScript that Node runs as it is, from this version on. */
const OLDEST_NODE = 24;

/** @param {string} version as in "v24.21.0" */
export const isNewEnough = (version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= OLDEST_NODE;

/** @param {string} program */
const versionOf = (program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';

/**
 * The Node that runs Foyer: the one among the installed packages, else the one that runs us.
 *
 * @returns {string}
 */
export function findNode() {
  const installed = path.join(ROOT, 'node_modules', '.bin', 'node');
  if (existsSync(installed) && isNewEnough(versionOf(installed))) return installed;
  if (isNewEnough(process.version)) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  throw new Trouble(
    `Foyer needs Node ${OLDEST_NODE} or newer and the packages bring none for ${machine} (this is ${process.version}): install it from nodejs.org and run the same command again.`,
  );
}
