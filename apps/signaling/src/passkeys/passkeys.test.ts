import { expect, test } from 'vitest';
import { databaseStores } from '../stores.ts';
import { Authenticator, type Unusual } from '../testing/authenticator.ts';
import { DATABASES } from '../testing/databases.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

type Challenge = { challenge: string; site: string; owner: { handle: string } | null; passkeys: { id: string }[] };
type Use = 'add' | 'sign-in' | 'prove';

async function challenged(person: Person, use: Use): Promise<Challenge> {
  const { body } = await person.post('/api/passkeys/challenge', { for: use });
  if (!body.ok) throw new Error(`${person.name} gets no challenge: ${body.code}`);
  return body.data as Challenge;
}

/** Adds a passkey; says what came of it. */
async function adds(person: Person, keys: Authenticator, unusual = {}) {
  const made = keys.makes(await challenged(person, 'add'), unusual);
  const { body } = await person.post('/api/passkeys', { name: 'Phone', made });
  return { made, code: body.code, passkey: (body.data as { passkey: { id: string } } | undefined)?.passkey };
}

/** Signs in, or proves; says what came of it. */
async function signs(person: Person, keys: Authenticator, how: Unusual & { use?: 'sign-in' | 'prove' } = {}) {
  const { use = 'sign-in', ...unusual } = how;
  const signed = keys.signs(await challenged(person, use), unusual);
  return (await person.post(`/api/passkeys/${use}`, { signed })).body;
}

const whoIs = async (person: Person) =>
  ((await person.get('/api/session')).body.data as { account: { name: string; freshUntil: number } | null }).account;

/** Somebody with an account and a passkey in a pocket. */
async function carlWithKeys(stack: Stack, counter: number | null = null) {
  const carl = await stack.colleague('Carl');
  const keys = new Authenticator(stack.publicUrl.origin, { counter });
  const { passkey } = await adds(carl, keys);
  return { carl, keys, id: passkey?.id ?? '' };
}

test('[PK-2] whoever has a passkey signs in with it on another browser, without saying who they are', async () => {
  await using stack = await startStack();
  const { keys } = await carlWithKeys(stack);
  const elsewhere = stack.person('Carl elsewhere');
  expect(await signs(elsewhere, keys)).toMatchObject({ ok: true, data: { account: { name: 'Carl' } } });
  expect(await whoIs(elsewhere)).toMatchObject({ name: 'Carl' });
  expect(stack.crashes).toEqual([]);
});

test('[PK-2] the same over a database', async () => {
  await using database = Object.assign(await DATABASES.PGlite(), {
    async [Symbol.asyncDispose](): Promise<void> {
      await database.close();
    },
  });
  await using stack = await startStack({ stores: (clock) => databaseStores(database.db, clock) });
  const { carl, keys } = await carlWithKeys(stack, 4);
  expect(await signs(stack.person('Carl elsewhere'), keys)).toMatchObject({ ok: true });
  const { body } = await carl.get('/api/passkeys');
  expect(body.data).toMatchObject({ passkeys: [{ name: 'Phone', usedAt: stack.clock.now() }] });
});

test.each<[string, object]>([
  ['another origin', { origin: 'https://evil.example' }],
  ['another site', { site: 'evil.example' }],
  ['an owner who did not show who they are', { verified: false }],
  ['another key', { forged: true }],
  ['somebody else’s name', { handle: 'x'.repeat(22) }],
])('[PK-2] [PK-3] %s does not sign in', async (_, unusual) => {
  await using stack = await startStack();
  const { keys } = await carlWithKeys(stack);
  const eve = stack.person('Eve');
  expect(await signs(eve, keys, unusual)).toEqual({ ok: false, code: 'proof-invalid' });
  expect(await whoIs(eve)).toBeNull();
});

test('[PK-2] a passkey that nobody added, that was removed, or of an account that is closed, does not sign in', async () => {
  await using stack = await startStack();
  const { carl, keys, id } = await carlWithKeys(stack);
  const stranger = new Authenticator(stack.publicUrl.origin);
  stranger.makes({ challenge: '', site: '', owner: { handle: 'x'.repeat(22) } });
  expect(await signs(stack.person('Eve'), stranger)).toEqual({ ok: false, code: 'proof-invalid' });

  const other = new Authenticator(stack.publicUrl.origin);
  await adds(carl, other);
  expect((await carl.post('/api/passkeys/remove', { id })).body).toEqual({ ok: true, data: {} });
  expect(await signs(stack.person('Carl'), keys)).toEqual({ ok: false, code: 'proof-invalid' });

  const [account] = await stack.stores.accounts.list();
  if (account) await stack.stores.accounts.change(account.id, { disabled: true });
  expect(await signs(stack.person('Carl'), other)).toEqual({ ok: false, code: 'proof-invalid' });
});

test('[ID-1] a challenge is for one use, of one kind, by one browser, within a minute', async () => {
  await using stack = await startStack();
  const { carl, keys } = await carlWithKeys(stack);
  const [gil, eve] = [stack.person('Gil'), stack.person('Eve')];
  const signed = keys.signs(await challenged(gil, 'sign-in'));
  await challenged(eve, 'sign-in');
  const tries = async (person: Person) => (await person.post('/api/passkeys/sign-in', { signed })).body.code;
  expect(await tries(stack.person('Nobody'))).toBe('token-expired');
  expect(await tries(eve)).toBe('token-expired');
  expect(await tries(gil)).toBeUndefined();
  expect(await tries(gil)).toBe('token-expired');

  const late = keys.signs(await challenged(gil, 'sign-in'));
  stack.clock.advance(60_000);
  expect((await gil.post('/api/passkeys/sign-in', { signed: late })).body.code).toBe('token-expired');
  const another = keys.signs(await challenged(carl, 'prove'));
  expect((await carl.post('/api/passkeys/sign-in', { signed: another })).body.code).toBe('token-expired');
  const own = keys.signs({ challenge: 'c'.repeat(43), site: 'localhost' });
  expect((await gil.post('/api/passkeys/sign-in', { signed: own })).body.code).toBe('token-expired');
});

test('[PK-3] a passkey is added by whoever is signed in and has just shown who they are', async () => {
  await using stack = await startStack();
  const keys = new Authenticator(stack.publicUrl.origin);
  const { body } = await stack.person('Gil').post('/api/passkeys/challenge', { for: 'add' });
  expect(body.code).toBe('auth-required');

  const carl = await stack.colleague('Carl');
  const [early, ann] = [await challenged(carl, 'add'), await stack.colleague('Ann')];
  const made = keys.makes(early);
  // Her own browser has a challenge too; his is none of hers.
  await challenged(ann, 'add');
  expect((await ann.post('/api/passkeys', { name: 'Phone', made })).body.code).toBe('token-expired');
  stack.clock.advance(10 * 60_000);
  expect((await carl.post('/api/passkeys', { name: 'Phone', made })).body.code).toBe('step-up-required');
  expect((await carl.post('/api/passkeys/challenge', { for: 'add' })).body.code).toBe('step-up-required');
  expect((await carl.get('/api/passkeys')).body.data).toEqual({ passkeys: [] });
});

test.each<[string, object]>([
  ['another origin', { origin: 'https://evil.example' }],
  ['another site', { site: 'evil.example' }],
  ['an owner who did not show who they are', { verified: false }],
])('[PK-3] a passkey made for %s is not kept', async (_, unusual) => {
  await using stack = await startStack();
  const carl = await stack.colleague('Carl');
  const { code } = await adds(carl, new Authenticator(stack.publicUrl.origin), unusual);
  expect(code).toBe('proof-invalid');
  expect((await carl.get('/api/passkeys')).body.data).toEqual({ passkeys: [] });
});

test('[PK-4] the last way into an account stays, and nobody removes somebody else’s', async () => {
  await using stack = await startStack();
  const { carl, id } = await carlWithKeys(stack);
  const ann = await stack.colleague('Ann');
  const removes = async (person: Person) => (await person.post('/api/passkeys/remove', { id })).body;
  expect(await removes(ann)).toEqual({ ok: false, code: 'not-found' });
  expect(await removes(carl)).toEqual({ ok: false, code: 'last-way-in' });
  await adds(carl, new Authenticator(stack.publicUrl.origin));
  expect(await removes(carl)).toEqual({ ok: true, data: {} });
  stack.clock.advance(10 * 60_000);
  expect(await removes(carl)).toEqual({ ok: false, code: 'step-up-required' });
});

test('[PK-5] of two copies of a passkey one is found out, and noted', async () => {
  await using stack = await startStack();
  const { keys } = await carlWithKeys(stack, 4);
  expect(await signs(stack.person('Carl'), keys)).toMatchObject({ ok: true });
  expect(await signs(stack.person('Eve'), keys, { counter: 5 })).toEqual({ ok: false, code: 'proof-invalid' });
  expect(await signs(stack.person('Eve'), keys, { counter: 0 })).toEqual({ ok: false, code: 'proof-invalid' });
  expect(await signs(stack.person('Carl'), keys, { counter: 6 })).toMatchObject({ ok: true });
  await stack.signaling.audit.settled();
  expect((await heads(stack)).filter((what) => what === 'passkey-copied')).toHaveLength(2);
});

test('[ID-3] whoever proves once more who they are has a new session, and the cookie before opens nothing', async () => {
  await using stack = await startStack();
  const { carl, keys } = await carlWithKeys(stack);
  const before = carl.cookie;
  stack.clock.advance(11 * 60_000);
  expect((await whoIs(carl))?.freshUntil).toBeLessThan(stack.clock.now());
  expect(await signs(carl, keys, { use: 'prove' })).toMatchObject({ ok: true });
  expect((await whoIs(carl))?.freshUntil).toBe(stack.clock.now() + 10 * 60_000);
  expect(carl.cookie).not.toBe(before);
  const thief = stack.person('Thief');
  for (const cookie of before.split('; ')) thief.takes(cookie);
  expect(await whoIs(thief)).toBeNull();

  const { keys: anns } = await annWithKeys(stack);
  expect(await signs(carl, anns, { use: 'prove' })).toEqual({ ok: false, code: 'proof-invalid' });
});

async function annWithKeys(stack: Stack) {
  const ann = await stack.colleague('Ann');
  const keys = new Authenticator(stack.publicUrl.origin);
  await adds(ann, keys);
  return { ann, keys };
}

test('who signs in by guessing is soon refused before anything is looked at', async () => {
  await using stack = await startStack();
  const { keys } = await carlWithKeys(stack);
  const eve = stack.person('Eve');
  const codes: (string | undefined)[] = [];
  for (let round = 0; round < 12; round++) codes.push((await signs(eve, keys, { forged: true })).code);
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('proof-invalid'));
  expect(codes.slice(10)).toEqual(['rate-limited', 'rate-limited']);
});

/** What the audit says happened. */
async function heads(stack: Stack): Promise<string[]> {
  return (await stack.stores.audit.read(0, 1_000)).map(({ entry }) => (entry as { what: string }).what);
}
