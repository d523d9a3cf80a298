import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { Person } from '../testing/person.ts';
import { CLIENT, type Known, TestProvider } from '../testing/provider.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { wantedOf } from './claims.ts';

const carl = { sub: 'carl', name: 'Carl Berg', email: 'Carl@example.org', email_verified: true, groups: ['hosts'] };

/** A Foyer whose people sign in at a provider; `claims`: those that rights depend on. */
async function withProvider({ holds = '', administrator = '' } = {}) {
  const provider = await TestProvider.place();
  const stack = await startStack({
    provider: () => ({
      ...{ issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example' },
      rights: { holds: wantedOf(holds), administrator: wantedOf(administrator) },
    }),
  });
  await provider.start(stack.publicUrl);
  provider.who = carl;
  return {
    stack,
    provider,
    async [Symbol.asyncDispose]() {
      await stack[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
}

async function sent(person: Person, use = 'sign-in'): Promise<string> {
  const { body } = await person.post('/api/oidc/start', { for: use });
  if (!body.ok) throw new Error(`${person.name} is sent nowhere: ${body.code}`);
  return (body.data as { url: string }).url;
}

/** Goes there and comes back; says what came of it. */
async function signsIn(person: Person, provider: TestProvider, use = 'sign-in') {
  const back = await provider.visit(await sent(person, use));
  return { back, ...(await person.post('/api/oidc/finish', back)).body };
}

const whoIs = async (person: Person) =>
  ((await person.get('/api/session')).body.data as { account: { name: string; rights: object } | null }).account;
const accounts = (stack: Stack) => stack.stores.accounts.list();

test('[ID-2] whoever the provider knows has an account here, the same one each time', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  expect(await signsIn(stack.person('Carl'), provider)).toMatchObject({ ok: true });
  const again = stack.person('Carl elsewhere');
  expect(await signsIn(again, provider)).toMatchObject({ ok: true, data: { account: { name: 'Carl Berg' } } });
  expect(await whoIs(again)).toMatchObject({ rights: { administrator: false, holds: true } });
  expect(await accounts(stack)).toMatchObject([{ name: 'Carl Berg', mail: 'carl@example.org' }]);
  expect(stack.crashes).toEqual([]);
});

test('[ID-2] the way there has a state, a nonce and a PKCE challenge, and leads back to one address', async () => {
  await using foyer = await withProvider();
  const url = new URL(await sent(foyer.stack.person('Carl')));
  const asked = Object.fromEntries(url.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    redirect_uri: `${foyer.stack.publicUrl.origin}/oidc`,
    code_challenge_method: 'S256',
    scope: 'openid profile email',
  });
  for (const part of ['state', 'nonce', 'code_challenge']) expect(asked[part]).toMatch(/^[\w-]{43}$/);
});

test('[ID-1] what comes back counts once, in the browser that was sent there, within ten minutes', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  const [gil, eve] = [stack.person('Gil'), stack.person('Eve')];
  const finishes = async (person: Person, back: object) => (await person.post('/api/oidc/finish', back)).body.code;

  // Eve sends Gil a link with her own code: he would be signed in as her, and not know it.
  const hers = await provider.visit(await sent(eve));
  await sent(gil);
  expect(await finishes(gil, hers)).toBe('token-expired');
  expect(await finishes(gil, { ...hers, state: 's'.repeat(43) })).toBe('token-expired');
  expect(await finishes(eve, hers)).toBeUndefined();
  expect(await finishes(eve, hers)).toBe('token-expired');
  // The code alone, with a state of another round.
  const { state } = await provider.visit(await sent(eve));
  expect(await finishes(eve, { ...hers, state })).toBe('proof-invalid');

  const late = await provider.visit(await sent(gil));
  stack.clock.advance(10 * 60_000);
  expect(await finishes(gil, late)).toBe('token-expired');
  expect(await whoIs(gil)).toBeNull();
});

test('[ID-2] an answer that says it is from another provider is none', async () => {
  await using foyer = await withProvider();
  const gil = foyer.stack.person('Gil');
  for (const issuer of ['https://evil.example', null]) {
    const back = await foyer.provider.visit(await sent(gil));
    expect((await gil.post('/api/oidc/finish', { ...back, issuer })).body.code).toBe('proof-invalid');
  }
  expect(await accounts(foyer.stack)).toEqual([]);
});

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const claimsOf = (token: unknown) => jwt.decode(String(token), { json: true }) ?? {};
const resigned = (token: unknown, more: object = {}) =>
  jwt.sign({ ...claimsOf(token), ...more }, privateKey, { algorithm: 'RS256', keyid: 'one' });
const unsigned = (token: unknown) => jwt.sign(claimsOf(token), '', { algorithm: 'none' });

test.each<[string, (token: unknown) => unknown]>([
  ['signed by another key', resigned],
  ['not signed', unsigned],
  ['signed with the secret', (token) => jwt.sign(claimsOf(token), CLIENT.secret, { algorithm: 'HS256' })],
  ['changed', (token) => String(token).replace(/\.[\w-]+\./, `.${payload({ ...claimsOf(token), sub: 'olga' })}.`)],
  ['cut off', (token) => String(token).slice(0, -10)],
  ['missing', () => undefined],
])('[ID-2] an identity that is %s is none', async (_, tampered) => {
  await using foyer = await withProvider();
  foyer.provider.tampers = (answer) => ({ ...answer, id_token: tampered(answer['id_token']) });
  const gil = foyer.stack.person('Gil');
  expect(await signsIn(gil, foyer.provider)).toMatchObject({ ok: false, code: 'proof-invalid' });
  expect(await whoIs(gil)).toBeNull();
  expect(await accounts(foyer.stack)).toEqual([]);
});

function payload(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

test.each<[string, object]>([
  ['is over', { exp: 1_000 }],
  ['was made for another', { aud: 'another-client' }],
  ['says it is from another provider', { iss: 'https://evil.example' }],
  ['has another nonce', { nonce: 'n'.repeat(43) }],
  ['has none', { nonce: undefined }],
])('[ID-2] an identity by the provider’s own key that %s is none', async (_, more) => {
  await using foyer = await withProvider();
  const { provider, stack } = foyer;
  provider.tampers = (answer) => ({ ...answer, id_token: provider.signs(answer['id_token'], {}) });
  expect(await signsIn(stack.person('Carl'), provider)).toMatchObject({ ok: true });
  provider.tampers = (answer) => ({ ...answer, id_token: provider.signs(answer['id_token'], more) });
  expect(await signsIn(stack.person('Carl'), provider)).toMatchObject({ ok: false, code: 'proof-invalid' });
});

test('[ID-3] whoever signed in there an hour ago has not done so anew', async () => {
  await using foyer = await withProvider();
  const { provider, stack } = foyer;
  const person = stack.person('Carl');
  await signsIn(person, provider);
  const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
  provider.tampers = (answer) => ({
    ...answer,
    id_token: provider.signs(answer['id_token'], { auth_time: anHourAgo }),
  });
  expect(await signsIn(person, provider, 'prove')).toMatchObject({ ok: false, code: 'proof-invalid' });
});

test('[ID-2] a genuine identity of another round, by its nonce, is none', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  let kept: unknown;
  provider.tampers = (answer) => {
    kept ??= answer['id_token'];
    return { ...answer, id_token: kept };
  };
  expect(await signsIn(stack.person('Carl'), provider)).toMatchObject({ ok: true });
  provider.who = { sub: 'gil', name: 'Gil' };
  expect(await signsIn(stack.person('Gil'), provider)).toMatchObject({ ok: false, code: 'proof-invalid' });
});

test('whoever the provider does not let in is told so', async () => {
  await using foyer = await withProvider();
  foyer.provider.who = null;
  expect(await signsIn(foyer.stack.person('Eve'), foyer.provider)).toMatchObject({ code: 'denied-by-provider' });
});

test('[ID-2] a provider that is down is told, and asked again when it is there', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  await provider[Symbol.asyncDispose]();
  const gil = stack.person('Gil');
  expect((await gil.post('/api/oidc/start', { for: 'sign-in' })).body.code).toBe('capacity');
  await provider.start(stack.publicUrl);
  const back = await provider.visit(await sent(gil));
  await provider[Symbol.asyncDispose]();
  expect((await gil.post('/api/oidc/finish', back)).body.code).toBe('capacity');
  expect(stack.crashes).toEqual([]);
});

test('[ID-4] a verified address leads to the account that has it, once', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  const made = newAccount({ name: 'Carl at work', mail: 'carl@example.org' });
  await stack.stores.accounts.add(made, 1);
  const comes = async (who: Known) => {
    provider.who = who;
    return signsIn(stack.person(who.sub), provider);
  };
  expect(await comes({ ...carl, sub: 'eve', email_verified: false })).toMatchObject({ ok: true });
  expect(await accounts(stack)).toMatchObject([{ id: made.id }, { mail: null }]);
  expect(await comes(carl)).toMatchObject({ data: { account: { name: 'Carl at work' } } });
  // The address is somebody else's by now, there: it is not here.
  expect(await comes({ ...carl, sub: 'another-carl' })).toMatchObject({ ok: false, code: 'mail-taken' });
  expect(await accounts(stack)).toHaveLength(2);
});

test('[ID-4] an account that is closed is not opened by the provider', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  await signsIn(stack.person('Carl'), provider);
  const [account] = await accounts(stack);
  if (account) await stack.stores.accounts.change(account.id, { disabled: true });
  expect(await signsIn(stack.person('Carl'), provider)).toMatchObject({ ok: false, code: 'proof-invalid' });
  const closed = newAccount({ name: 'Gil', mail: 'gil@example.org', disabled: true });
  await stack.stores.accounts.add(closed, 1);
  provider.who = { sub: 'gil', email: 'gil@example.org', email_verified: true };
  expect(await signsIn(stack.person('Gil'), provider)).toMatchObject({ ok: false, code: 'mail-taken' });
});

test('[ID-5] rights follow the provider’s claims at every sign-in', async () => {
  await using foyer = await withProvider({ holds: 'groups=hosts', administrator: 'groups=admins' });
  const { stack, provider } = foyer;
  await stack.organizer();
  const rights = async (groups: string[]) => {
    provider.who = { ...carl, groups };
    const person = stack.person('Carl');
    await signsIn(person, provider);
    return (await whoIs(person))?.rights;
  };
  expect(await rights(['hosts'])).toEqual({ holds: true, administrator: false });
  expect(await rights(['admins'])).toEqual({ holds: false, administrator: true });
  expect(await rights([])).toEqual({ holds: false, administrator: false });
});

test('[AD-2] the provider does not take its rights from the last administrator', async () => {
  await using foyer = await withProvider({ administrator: 'groups=admins' });
  const { stack, provider } = foyer;
  provider.who = { ...carl, groups: ['admins'] };
  await signsIn(stack.person('Carl'), provider);
  provider.who = carl;
  const person = stack.person('Carl');
  await signsIn(person, provider);
  expect(await whoIs(person)).toMatchObject({ rights: { administrator: true } });
});

test('[ID-3] whoever proves once more who they are signs in there anew, as the same person', async () => {
  await using foyer = await withProvider();
  const { stack, provider } = foyer;
  const person = stack.person('Carl');
  await signsIn(person, provider);
  stack.clock.advance(11 * 60_000);
  const url = new URL(await sent(person, 'prove'));
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
  const before = person.cookie;
  expect(await signsIn(person, provider, 'prove')).toMatchObject({ ok: true, data: { for: 'prove' } });
  expect(person.cookie).not.toBe(before);

  provider.who = { sub: 'gil', name: 'Gil' };
  expect(await signsIn(person, provider, 'prove')).toMatchObject({ ok: false, code: 'proof-invalid' });
  expect(await whoIs(person)).toMatchObject({ name: 'Carl Berg' });
  expect((await stack.person('Gil').post('/api/oidc/start', { for: 'prove' })).body.code).toBe('auth-required');
});

test('[ID-3] who was signed in at the provider all day has not just proven anything here', async () => {
  await using foyer = await withProvider();
  const person = foyer.stack.person('Carl');
  await signsIn(person, foyer.provider);
  expect((await person.post('/api/passkeys/challenge', { for: 'add' })).body.code).toBe('step-up-required');
});

test('without a provider there is none to go to', async () => {
  await using stack = await startStack();
  const gil = stack.person('Gil');
  expect((await gil.get('/api/session/ways')).body.data).toEqual({ provider: null, passkeys: true, mail: false });
  expect((await gil.post('/api/oidc/start', { for: 'sign-in' })).body.code).toBe('policy-disabled');
});
