import { globSync, readFileSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exported } from '../audit/export.ts';
import { databaseStores } from '../stores.ts';
import { Authenticator } from '../testing/authenticator.ts';
import { DATABASES, type TestDatabase } from '../testing/databases.ts';
import { everythingIn, Markers } from '../testing/markers.ts';
import { attach } from '../testing/media.ts';
import { FINGERPRINT, type Person } from '../testing/person.ts';
import { CLIENT, TestProvider } from '../testing/provider.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { until } from '../testing/until.ts';

const markers = new Markers();
const logged: unknown[] = [];
let database: TestDatabase;
let provider: TestProvider;
let stack: Stack;
let failures = 0;

beforeAll(async () => {
  database = await DATABASES.PGlite();
  provider = await TestProvider.place();
  markers.secret('the secret of the client', CLIENT.secret);
  stack = await startStack({
    behindProxy: true,
    provider: () => ({
      ...{ issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example' },
      rights: { holds: null, administrator: null },
    }),
    stores: (clock) => databaseStores(database.db, clock),
    overhears: (...line) => void logged.push(...line),
  });
  await provider.start(stack.publicUrl);
  const { olga, ann, meeting } = await everythingGoesWell();
  await everythingGoesWrong(meeting, { olga, ann });
  await stack.signaling.audit.settled();
}, 60_000);
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
  await database.close();
});

/** Sends somebody through all that people do with a secret. */
async function everythingGoesWell() {
  markers.secret('the secret of the first link', stack.secret);
  const link = new URL(await stack.signaling.anotherLink()).hash.slice(1);
  markers.secret('the secret of another link', link);
  const olga = stack.person('Olga');
  await olga.post('/api/first-run', { secret: link, name: markers.personal('a name', 'Olga of Marked') });
  const { body } = await olga.post('/api/meetings', { title: markers.personal('a title', 'Marked weekly') });
  const { meeting, link: invitation, code } = body.data as { meeting: string; link: string; code: string };
  const key = markers.secret('a conference key', new URL(invitation).hash.replace('#k=', ''));
  stack.invitations.set(meeting, key);
  // A code has to be shown again, so rows have it. Logs and exports do not.
  markers.personal('a code', code.replaceAll('-', ''));
  await olga.post('/api/codes', { code });
  const signIn = new URL((await stack.invites('Carl of Marked')).link).hash.slice(1);
  await stack.person('Carl').post('/api/sign-in', { secret: markers.secret('the secret of a sign-in link', signIn) });
  await identityGoesWell(olga);
  await stack.person('Gil').looks(meeting);
  const ann = await stack.colleague('Ann of Marked');
  const gil = stack.person(markers.personal('a guest’s name', 'Gil of Marked'));
  for (const person of [olga, ann, gil]) {
    const proof = (await person.invitation(meeting))?.proof;
    for (const [part, value] of Object.entries(proof ?? {})) markers.secret(`the ${part} of a proof`, value);
    const { body: knocked } = await person.knocks(meeting, { proof });
    const got = knocked.data as { token: string; participant: string; reconnect: string };
    Object.assign(person, { participant: got.participant, reconnect: got.reconnect });
    const token = markers.secret('a join token', got.token);
    keep(person);
    await person.connect({ meeting, token });
    await until(() => person.news.some(({ name }) => name.startsWith('self:')), `${person.name} is there`);
  }
  await olga.asks('lobby:admit', { participant: gil.participant });
  for (const person of [olga, ann, gil]) {
    const { media } = (await person.hears('self:inside')) as { media: { token: string } };
    markers.secret('a media token', media.token);
    await attach(person);
    const again = (await person.asks('media:ticket')).data as { token: string };
    markers.secret('another media token', again.token);
  }
  const { ticket } = await gil.asksBack(meeting, { at: stack.clock.now() });
  markers.secret('a join token to come back', ticket);
  keep(gil);
  await gil.connect({ meeting, token: ticket });
  await gil.get('/api/session');
  return { olga, ann, meeting };
}

/** Signs in by a passkey, and at the provider. */
async function identityGoesWell(olga: Person): Promise<void> {
  const keys = new Authenticator(stack.publicUrl.origin);
  const challenge = async (person: Person, use: string) => {
    const { data } = (await person.post('/api/passkeys/challenge', { for: use })).body;
    const given = data as { challenge: string; site: string; owner: { handle: string } | null };
    markers.secret(`the challenge to ${use}`, given.challenge);
    return given;
  };
  const name = markers.personal('the name of a passkey', 'Phone of Marked');
  await olga.post('/api/passkeys', { name, made: keys.makes(await challenge(olga, 'add')) });
  const again = stack.person('Olga again');
  const signed = keys.signs(await challenge(again, 'sign-in'));
  markers.secret('what a passkey signed', signed.response.signature);
  await again.post('/api/passkeys/sign-in', { signed });
  keep(again);
  const proof = keys.signs(await challenge(again, 'prove'));
  await again.post('/api/passkeys/prove', { signed: proof });
  keep(again);

  provider.who = { sub: 'carl', name: markers.personal('a name at the provider', 'Dora of Marked') };
  provider.tampers = (answer) => {
    for (const token of ['access_token', 'id_token']) markers.secret(`the ${token}`, String(answer[token]));
    return answer;
  };
  const dora = stack.person('Dora');
  const { data } = (await dora.post('/api/oidc/start', { for: 'sign-in' })).body;
  const back = await provider.visit((data as { url: string }).url);
  markers.secret('a state', back.state);
  markers.secret('a code', back.code ?? '');
  const signedIn = await dora.post('/api/oidc/finish', back);
  expect(signedIn.status).toBe(200);
  keep(dora);
  await dora.post('/api/oidc/finish', back);
}

/** Marks what somebody’s browser keeps. */
function keep(person: Person): void {
  if (person.reconnect !== '') markers.secret(`a reconnect token`, person.reconnect);
  for (const cookie of person.cookie.split('; ')) {
    const [name = '', value = ''] = cookie.split('=');
    markers.secret(`the cookie ${name}`, value);
  }
}

/** Fails in all the ways that carry a secret, each with secrets of its own, from addresses of their own. */
async function everythingGoesWrong(meeting: string, { olga, ann }: { olga: Person; ann: Person }): Promise<void> {
  const marked = (what: string) =>
    markers.secret(what, `MARKED${what.replace(/\W/g, '')}${String(++failures).padStart(6, '0')}`.padEnd(43, 'x'));
  for (let round = 0; round < 20; round++) {
    const eve = stack.person('Eve');
    eve.from = `10.0.${round}.1`;
    const post = (path: string, body: unknown, headers = {}) => eve.post(path, body, headers);
    await post('/api/first-run', { secret: marked('a wrong secret'), name: 'Eve' });
    await post('/api/first-run', { secret: { deep: marked('a deep secret') }, name: 'Eve' });
    await post('/api/sign-in', { secret: marked('a wrong sign-in link') });
    await post('/api/oidc/finish', { state: marked('a wrong state'), code: marked('a wrong code'), issuer: null });
    await post('/api/codes', { code: marked('a wrong code') });
    await eve.looks(meeting, { by: marked('a wrong conference key') });
    await eve.knocks(meeting, { proof: (await eve.invitation(meeting, { by: marked('another wrong key') }))?.proof });
    await post(`/api/meetings/${meeting}/join`, `{"name": "${marked('broken JSON')}`);
    await post(`/api/meetings/${meeting}/join`, { [marked('an unknown field')]: 1 });
    await post(`/api/meetings/${meeting}/join`, { name: 'x'.repeat(70_000), secret: marked('too much') });
    await post('/api/meetings', {}, { Authorization: `Bearer ${marked('a bearer')}` });
    await post(
      '/api/meetings',
      {},
      { Cookie: `foyer=${marked('a wrong cookie')}`, Origin: `https://${marked('an origin')}.example` },
    );
    await post(
      `/api/meetings/${meeting}/reconnect`,
      eve.proof(meeting, { at: 0, token: marked('a wrong reconnect token') }),
    );
    await fetch(`${stack.address}/api/meetings/${meeting}/door?key=${marked('a query')}`, {
      headers: { Referer: `http://x/#${marked('a referrer')}` },
    });
    await fetch(`${stack.address}/m/${meeting}/${marked('a path')}`);
    await eve.connect({ meeting, token: marked('a wrong join token') });
    await ann.asks(marked('the name of an event'));
    await ann.asks('media:attach', {
      token: marked('a wrong media token'),
      fingerprint: FINGERPRINT,
      capabilities: {},
    });
    await olga.asks('lobby:admit', { participant: marked('a wrong participant') });
  }
}

test('there is enough to look for, and enough to look at', () => {
  expect(failures).toBeGreaterThan(200);
  expect(markers.size).toBeGreaterThan(220);
  expect(logged.length).toBeGreaterThan(100);
  expect(stack.crashes).toEqual([]);
});

test('[AU-2] no line of the log has a secret, or says who somebody is', () => {
  expect(markers.anythingIn(everythingIn(logged))).toEqual([]);
});

test('[AU-2] nothing that is exported has a secret; without names it does not say who somebody is', async () => {
  const lines = { plain: '', named: '' };
  for await (const line of exported(database.db, { withPersonal: false })) lines.plain += line;
  for await (const line of exported(database.db, { withPersonal: true })) lines.named += line;
  expect(markers.anythingIn(lines.plain)).toEqual([]);
  expect(markers.secretsIn(lines.named)).toEqual([]);
  expect(markers.anythingIn(lines.named)).not.toEqual([]);
});

test('[ST-8] no row of the database has a secret', async () => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(database.db);
  expect(tables.length).toBeGreaterThan(8);
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(database.db);
    expect([name, markers.secretsIn(everythingIn(rows))]).toEqual([name, []]);
  }
});

test('[ST-8] no file of the data folder has a secret', async () => {
  // Whatever is only in memory goes to the files first.
  await sql`checkpoint`.execute(database.db);
  const files = globSync('**/*', { cwd: database.folder ?? '' }).map((name) => `${database.folder}/${name}`);
  const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file));
  expect(texts.some((text) => text.includes('Gil of Marked'))).toBe(true);
  expect(texts.flatMap((text) => markers.secretsIn(text))).toEqual([]);
});
