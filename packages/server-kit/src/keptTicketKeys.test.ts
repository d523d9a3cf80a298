import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptTicketKeys } from './keptTicketKeys.ts';
import { FakeClock } from './testing/index.ts';
import { ticketOffice } from './tickets.ts';

let folder: string;
let clock: FakeClock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-'));
  clock = new FakeClock();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lifeMs = 120_000;
const open = () => keptTicketKeys(join(folder, 'keys', 'join.pem'), { clock, lifeMs });
const kind = { type: 'seat+jwt', issuer: 'us', audience: 'door', lifeMs, claims: {} };
const inFolder = () => readdirSync(join(folder, 'keys')).toSorted();

test('[ST-7] the key of a folder stays the same, is its owner’s alone, and is not used once others may read it', () => {
  const file = join(folder, 'keys', 'join.pem');
  const { kid } = open().current();
  expect(open().current().kid).toBe(kid);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  expect(open).toThrow(/others may read the key/);
});

test('[TK-9] a new key signs from now on; what the one before has signed counts until it expires, restarts or not', () => {
  const keys = open();
  const { issue, check } = ticketOffice(kind, { keys, clock });
  const ticket = issue({});
  const { kid, before } = keys.rotate();
  expect(before.until).toBe(clock.now() + lifeMs);
  expect(keys.current().kid).toBe(kid);
  expect(keys.retired()).toEqual([before]);
  const again = open();
  expect([again.current().kid, again.retired()]).toEqual([kid, [before]]);
  clock.advance(lifeMs - 1_000);
  for (const one of [keys, again]) expect(ticketOffice(kind, { keys: one, clock }).check(ticket).ok).toBe(true);
  clock.advance(1_000);
  expect(keys.find(before.kid)).toBeUndefined();
  expect(check(ticket)).toEqual({ ok: false, code: 'token-invalid' });
  expect(check(issue({})).ok).toBe(true);
  expect(open().retired()).toEqual([]);
  expect(inFolder()).toEqual(['join.pem']);
});

test('[TK-9] of a key that signs no more only the public half is kept, for its owner alone', () => {
  open().rotate();
  const [retired = ''] = inFolder().filter((name) => name !== 'join.pem');
  expect(readFileSync(join(folder, 'keys', retired), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(statSync(join(folder, 'keys', retired)).mode & 0o777).toBe(0o600);
});

test('[TK-8] a key that is forgotten counts no more, at once and after a restart', () => {
  const keys = open();
  const { issue, check } = ticketOffice(kind, { keys, clock });
  const [old, ticket] = [keys.current().kid, issue({})];
  keys.rotate();
  const later = issue({});
  expect(keys.forget(old)).toBe(true);
  expect([check(ticket).ok, check(later).ok]).toEqual([false, true]);
  const current = keys.current().kid;
  expect(keys.forget(current)).toBe(true);
  expect(keys.current().kid).not.toBe(current);
  expect([check(later).ok, check(issue({})).ok]).toEqual([false, true]);
  for (const kid of [old, current]) expect(open().find(kid)).toBeUndefined();
  expect(keys.forget('nobody')).toBe(false);
  expect(inFolder()).toEqual(['join.pem']);
});
