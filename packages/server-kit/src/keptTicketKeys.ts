import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from './clock.ts';
import { kidOf, newPrivateKey, signingKeyOf, type TicketKeys } from './ticketKeys.ts';

/** A key that signs no more. */
interface Retired {
  readonly kid: string;
  /** Until when its signature counts, in ms since the epoch. */
  readonly until: number;
}

/** Keys that outlive the process, in files that only their owner reads. */
export interface KeptTicketKeys extends TicketKeys {
  /** Those that sign no more, and still count. */
  retired(): readonly Retired[];
  /**
   * Makes a new key that signs from now on. The one before goes on counting for as long as a ticket lives, because it has
   * signed until now; then it is forgotten.
   */
  rotate(): { readonly kid: string; readonly before: Retired };
  /**
   * Forgets a key at once: nothing that it signed counts any more. If it is the current one, there is a new one first.
   *
   * @returns false when there is no such key
   */
  forget(kid: string): boolean;
}

/**
 * The keys of `FOLDER/NAME.pem`, which is made when there is none: what was signed before a restart still counts after
 * it. Beside it lie those that were current before, as `NAME.UNTIL.pem`, with the moment until which they count (ms
 * since the epoch); of them there is the public half alone.
 *
 * @param file the path of the current key
 * @param lifeMs how long a ticket lives that these keys sign
 * @throws with one sentence when others may read the current key
 */
export function keptTicketKeys(file: string, { clock, lifeMs }: { clock: Clock; lifeMs: number }): KeptTicketKeys {
  const folder = dirname(file);
  const name = basename(file, '.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) write(file, privatePem(newPrivateKey()));
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`others may read the key in ${file}; delete the file, and Foyer makes another`);
  let current = signingKeyOf(createPrivateKey(readFileSync(file)));
  let currentPublic = createPublicKey(current.privateKey);
  const known = new Map<string, { readonly key: KeyObject; readonly until: number; readonly file: string }>();
  for (const entry of readdirSync(folder)) {
    const until = untilOf(entry, name);
    if (until === null) continue;
    const key = createPublicKey(readFileSync(join(folder, entry)));
    known.set(kidOf(key), { key, until, file: join(folder, entry) });
  }
  forgetThePast();

  function forgetThePast(): void {
    for (const [kid, { until }] of known) if (until <= clock.now()) drop(kid);
  }
  function drop(kid: string): boolean {
    const one = known.get(kid);
    if (one) rmSync(one.file, { force: true });
    return known.delete(kid);
  }
  function rotate(): ReturnType<KeptTicketKeys['rotate']> {
    forgetThePast();
    const [before, retired] = [current, currentPublic];
    const until = clock.now() + lifeMs;
    const place = join(folder, `${name}.${until}.pem`);
    // In this order: if it ends in between, the key is current and known, which does no harm.
    write(place, retired.export({ type: 'spki', format: 'pem' }));
    const next = newPrivateKey();
    write(file, privatePem(next));
    known.set(before.kid, { key: retired, until, file: place });
    current = signingKeyOf(next);
    currentPublic = createPublicKey(next);
    return { kid: current.kid, before: { kid: before.kid, until } };
  }

  return {
    current: () => current,
    find(kid) {
      if (kid === current.kid) return currentPublic;
      const one = known.get(kid);
      return one && one.until > clock.now() ? one.key : undefined;
    },
    retired() {
      forgetThePast();
      return [...known].map(([kid, { until }]) => ({ kid, until }));
    },
    rotate,
    forget(kid) {
      if (kid === current.kid) rotate();
      return drop(kid);
    },
  };
}

/** The moment in the name of a retired key; null: it is none of this kind. */
function untilOf(entry: string, name: string): number | null {
  const [kind, until, ending, more] = entry.split('.');
  if (kind !== name || ending !== 'pem' || more !== undefined) return null;
  return /^\d{1,15}$/.test(until ?? '') ? Number(until) : null;
}

function privatePem(key: KeyObject): string | Buffer {
  return key.export({ type: 'pkcs8', format: 'pem' });
}

/** It appears whole, or not at all. */
function write(file: string, pem: string | Buffer): void {
  const half = `${file}.new`;
  writeFileSync(half, pem, { mode: 0o600 });
  renameSync(half, file);
}
