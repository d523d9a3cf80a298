import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attach, FINGERPRINT, Markers } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';
import type { Ground } from './ground/ground.ts';
import { textsOf } from './ground/rows.ts';

/** How often somebody fails, in each of the ways below. */
const ROUNDS = 16;

attack('A-09', 'somebody reads the logs, the database, the files and what is exported', async (ground) => {
  const markers = new Markers();
  const { site } = ground;
  const loggedBefore = site.logged.length;
  const gil = await everythingGoesWell(ground, markers);
  for (let round = 0; round < ROUNDS; round++) await everythingGoesWrong({ ground, markers, gil });
  expect(ground.ledger.size).toBeGreaterThan(200);
  expect(markers.size).toBeGreaterThan(240);

  // What is written a moment later is waited for: each of these refusals is a line of the log and of the audit.
  const refused = () => site.logged.slice(loggedBefore).filter((line) => line.includes('refused')).length;
  await expect.poll(refused).toBeGreaterThan(200);
  const { told, noted } = await ground.ledger.compared();
  expect(noted).toEqual(told);

  expect(markers.anythingIn(site.logged.join('\n'))).toEqual([]);

  const texts = await textsOf(site.db);
  expect(Object.keys(texts).length).toBeGreaterThan(8);
  expect(Object.values(texts).some((text) => text.includes('Gil of Marked'))).toBe(true);
  for (const [table, text] of Object.entries(texts)) expect([table, markers.secretsIn(text)]).toEqual([table, []]);

  const files = globSync('**/*', { cwd: site.stack.dataFolder }).map((name) => join(site.stack.dataFolder, name));
  const contents = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file));
  expect(contents.length).toBeGreaterThan(0);
  expect(contents.flatMap((content) => markers.secretsIn(content))).toEqual([]);

  const plain = await site.operates('audit', 'export');
  const named = await site.operates('audit', 'export', '--names');
  expect(markers.anythingIn(plain)).toEqual([]);
  expect(markers.secretsIn(named)).toEqual([]);
  expect(named).toContain('Gil of Marked');
});

/** Takes people through all that they do with a secret, and marks each. @returns one who is inside */
async function everythingGoesWell(ground: Ground, markers: Markers): Promise<Attacker> {
  const { site } = ground;
  const afterHash = (link: string) => new URL(link.trim()).hash.replace(/^#(?:k=)?/, '');
  const olga = ground.attacker('Olga of Marked');
  const first = markers.secret('the secret of the first link', afterHash(site.stack.firstRunLink));
  expect((await olga.post('/api/first-run', { secret: first, name: olga.name })).status).toBe(200);
  const carl = ground.attacker('Carl of Marked');
  const signIn = markers.secret('the secret of a link', afterHash(await site.operates('user', 'add', carl.name)));
  expect((await carl.post('/api/sign-in', { secret: signIn })).status).toBe(200);

  const meeting = await site.meetingOf(olga, markers.personal('a title', 'Marked weekly'));
  markers.secret('a conference key', site.invitations.get(meeting) ?? '');
  const gil = ground.attacker('Gil of Marked');
  for (const person of [olga, carl, gil]) {
    markers.personal('a name', person.name);
    await person.looks(meeting);
    const proof = (await person.invitation(meeting))?.proof;
    for (const [part, value] of Object.entries(proof ?? {})) markers.secret(`the ${part} of a proof`, value);
    const { token, participant, reconnect } = (await person.knocks(meeting, { proof })).body.data as Record<
      'token' | 'participant' | 'reconnect',
      string
    >;
    Object.assign(person, { participant, reconnect });
    await person.connect({ meeting, token: markers.secret('a join token', token) });
    if (person === gil) await person.hears('self:waiting');
    else await person.hears('self:inside');
    keeps(person, markers);
  }
  await olga.asks('lobby:admit', { participant: gil.participant });
  for (const person of [olga, carl, gil]) {
    const { media } = (await person.hears('self:inside')) as { media: { token: string } };
    markers.secret('a media token', media.token);
    const attached = JSON.stringify((await attach(person)).data);
    for (const [, password = ''] of attached.matchAll(/"password":"([^"]+)"/g))
      markers.secret('a password of a connection', password);
  }
  const before = (await olga.asks('invitation:reset')).data as { link: string };
  markers.secret('another conference key', afterHash(before.link));
  const { ticket } = await gil.asksBack(meeting, { at: site.now() });
  await gil.connect({ meeting, token: markers.secret('a token to come back', ticket) });
  await gil.hears('self:inside');
  keeps(gil, markers);
  return gil;
}

/** Marks what somebody’s browser keeps. */
function keeps(person: Attacker, markers: Markers): void {
  markers.secret('a reconnect token', person.reconnect);
  for (const cookie of person.cookie.split('; ')) {
    const [name = '', value = ''] = cookie.split('=');
    markers.secret(`the cookie ${name}`, value);
  }
}

let made = 0;

/** Fails in all the ways that carry a secret, each with secrets of its own, from an address of its own. */
async function everythingGoesWrong({
  ground,
  markers,
  gil,
}: {
  ground: Ground;
  markers: Markers;
  gil: Attacker;
}): Promise<void> {
  const { meeting } = ground.here;
  const marked = (what: string) =>
    markers.secret(what, `MARKED${what.replace(/\W/g, '')}${String(++made).padStart(6, '0')}`.padEnd(43, 'x'));
  const eve = ground.attacker('Eve');
  const join = `/api/meetings/${meeting}/join`;
  const refused = [
    await eve.post('/api/first-run', { secret: marked('a wrong secret'), name: 'Eve' }),
    await eve.post('/api/sign-in', { secret: marked('a wrong link') }),
    await eve.post('/api/sign-in', { secret: { deep: marked('a deep secret') } }),
    await eve.post('/api/codes', { code: marked('a wrong code') }),
    await eve.knocks(meeting, { proof: (await eve.invitation(meeting, { by: marked('a wrong key') }))?.proof }),
    await eve.post(join, `{"name": "${marked('broken JSON')}`),
    await eve.post(join, { [marked('an unknown field')]: 1 }),
    await eve.post(join, { name: 'x'.repeat(70_000), secret: marked('too much') }),
    await eve.post('/api/meetings', {}, { Authorization: `Bearer ${marked('a bearer')}` }),
    await eve.post('/api/meetings', {}, { Cookie: `foyer=${marked('a wrong cookie')}` }),
    await eve.post('/api/meetings', {}, { Origin: `https://${marked('an origin')}.example` }),
    await eve.asksBack(meeting, { at: ground.site.now(), token: marked('a wrong reconnect token') }),
  ];
  for (const { body } of refused) expect(body.ok).toBe(false);
  await eve.looks(meeting, { by: marked('a key to look by') });
  const { address, from } = eve.place;
  const headers = { 'X-Forwarded-For': from, Referer: `http://localhost/m/x#k=${marked('a referrer')}` };
  for (const path of [`/api/session?key=${marked('a query')}`, `/m/${meeting}?k=${marked('a key in a query')}`])
    await fetch(address + path, { headers });
  await fetch(`${address}/m/${meeting}/${marked('a path')}`, { headers });
  expect(await eve.connect({ meeting, token: marked('a wrong join token') })).toBe('token-invalid');
  const token = marked('a wrong media token');
  for (const answer of [
    await gil.asks(marked('the name of an event')),
    await gil.asks('media:attach', { token, fingerprint: FINGERPRINT, capabilities: {} }),
    await gil.asks('lobby:admit', { participant: marked('a wrong participant') }),
  ])
    expect(answer.ok).toBe(false);
}
