import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TicketKeys, ticketKeysOf } from './tickets.ts';

/**
 * The keys of a file, which is made when there is none: what was signed before a restart still counts after it.
 *
 * @throws with one sentence when others may read the file
 */
export function keptTicketKeys(file: string): TicketKeys {
  if (!existsSync(file)) make(file);
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`others may read the key in ${file}; delete the file, and Foyer makes another`);
  return ticketKeysOf(createPrivateKey(readFileSync(file)));
}

/** It appears whole, or not at all. */
function make(file: string): void {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.new`;
  writeFileSync(half, privateKey, { mode: 0o600 });
  renameSync(half, file);
}
