import { silent } from '@foyer/server-kit';
import { openDatabase } from '@foyer/signaling';
import { Person } from '@foyer/signaling/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Stack } from './stack.ts';

let stack: Stack;
let secret: string;
let meeting: string;
beforeAll(async () => {
  stack = await Stack.start({ pages: false });
  secret = new URL(stack.firstRunLink).hash.slice(1);
});
afterAll(() => stack.close());

const foyer = (...args: string[]) => stack.operates(...args);

// Milliseconds. A test here starts the command line up to a dozen times, each a process of its own.
vi.setConfig({ testTimeout: 90_000 });

// One after another: it is one story about one data folder.
test('[AU-4] [TK-4] while Foyer runs, its operator asks it, and gets a link that leads the administrator back', async () => {
  const olga = new Person('Olga', { address: stack.url, origin: stack.url });
  await olga.post('/api/first-run', { secret, name: 'Olga' });
  const { body } = await olga.post('/api/meetings', {});
  ({ meeting } = body.data as { meeting: string });
  await olga.joins(meeting);
  const change = { straightIn: 'everyone', lobbyShows: ['title'] };
  expect(await olga.asks('options:change', { change })).toMatchObject({ ok: true });
  expect(await foyer('audit', 'verify')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/ entries in 2 chains/),
  });

  const link = await foyer('link');
  expect(link.out).toMatch(new RegExp(`^${stack.url.replace('127.0.0.1', 'localhost')}/first-run#`));
  const elsewhere = new Person('Olga', { address: stack.url, origin: stack.url });
  const again = { secret: new URL(link.out.trim()).hash.slice(1), name: 'Olga' };
  expect((await elsewhere.post('/api/first-run', again)).status).toBe(200);
  expect((await elsewhere.post('/api/first-run', again)).body).toMatchObject({ code: 'token-replayed' });
  // The same account: she organizes the meeting she opened.
  expect((await elsewhere.looks(meeting)).body).toMatchObject({
    data: { entrance: 'straight-in' },
  });
  olga.disconnect();
});

test('[TK-10] while Foyer runs, its operator makes an account, and a link that signs into it', async () => {
  const made = await foyer('user', 'add', 'Carl', 'Berg');
  expect(made.out).toMatch(/\/sign-in#/);
  const listed = (await foyer('user', 'list')).out.trim().split('\n');
  expect(listed).toEqual([
    expect.stringMatching(/^[\w-]{22} {2}Olga {2}administrator {2}used 20/),
    expect.stringMatching(/Carl Berg$/),
  ]);
  const another = await foyer('user', 'link', listed[1]?.split(' ')[0] ?? '');
  const carl = new Person('Carl', { address: stack.url, origin: stack.url });
  const signsIn = (link: string) => carl.post('/api/sign-in', { secret: new URL(link.trim()).hash.slice(1) });
  expect((await signsIn(made.out)).body).toMatchObject({ code: 'token-invalid' });
  expect((await signsIn(another.out)).body).toMatchObject({ data: { account: { name: 'Carl Berg' } } });
  expect(await foyer('user', 'link', 'nobody')).toMatchObject({ status: 1, out: expect.stringContaining('user list') });
});

test('[AC-9] [AC-10] [AC-11] while Foyer runs, its operator closes accounts, resets them and gives them rights', async () => {
  const made = await foyer('user', 'add', 'Dora@Example.org', 'Dora', 'Ek');
  const dora = new Person('Dora', { address: stack.url, origin: stack.url });
  const comes = (link: string) => dora.post('/api/sign-in', { secret: new URL(link.trim()).hash.slice(1) });
  expect((await comes(made.out)).status).toBe(200);
  expect(await foyer('user', 'add', 'dora@example.org', 'Another')).toMatchObject({ status: 1 });
  expect(await foyer('invite', 'eve@example.org', 'Eve')).toMatchObject({ status: 1 });
  expect(await foyer('user', 'add', 'dora@', 'Another')).toMatchObject({
    status: 1,
    out: 'dora@ is no mail address.\n',
  });
  expect((await foyer('user', 'list')).out).toMatch(/Dora Ek {2}dora@example\.org {2}used 20/);

  await dora.joins(meeting);
  expect(await foyer('user', 'disable', 'dora@example.org')).toMatchObject({ status: 0 });
  expect(await dora.hears('self:ended')).toEqual({ reason: 'account-closed', again: null });
  expect((await foyer('user', 'list')).out).toMatch(/dora@example\.org {2}disabled/);
  expect(await foyer('user', 'enable', 'dora@example.org')).toMatchObject({ status: 0 });

  const reset = await foyer('user', 'reset', 'dora@example.org');
  expect((await comes(reset.out)).status).toBe(200);
  expect(await foyer('user', 'revoke', 'dora@example.org', 'holds')).toMatchObject({ status: 0 });
  expect((await dora.post('/api/meetings', {})).body).toMatchObject({ code: 'policy-disabled' });
  const [olga = ''] = (await foyer('user', 'list')).out.split(' ');
  expect(await foyer('user', 'revoke', olga, 'administrator')).toMatchObject({
    status: 1,
    out: expect.stringContaining('Nobody would be left'),
  });
  expect(await foyer('user', 'disable', 'nobody@example.org')).toMatchObject({ status: 1 });
  expect(await foyer('user', 'grant', olga, 'everything')).toMatchObject({ status: 2 });
});

test('[AU-4] what is asked of it and is not known is answered with what is', async () => {
  expect(await foyer('audit', 'delete')).toMatchObject({ status: 2, out: expect.stringContaining('audit verify') });
});

const kidOf = (ticket: string) =>
  (JSON.parse(Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
const guest = (name: string) => new Person(name, { address: stack.url, origin: stack.url });

test('[TK-9] while Foyer runs, its operator makes a new key; tickets of the one before still open a socket', async () => {
  const [gil, gus] = [guest('Gil'), guest('Gus')];
  const before = await gil.ticket(meeting);
  const rotated = await foyer('keys', 'rotate', 'join');
  expect(rotated).toMatchObject({ status: 0, out: expect.stringContaining(`join ${kidOf(before)} counts until`) });
  const after = await gus.ticket(meeting);
  expect(rotated.out).toContain(`join ${kidOf(after)} signs from now on`);
  expect((await foyer('keys', 'list')).out).toMatch(new RegExp(`^join ${kidOf(after)} signs\njoin ${kidOf(before)} `));
  expect(await gil.connect({ meeting, token: before })).toBe('connected');
  expect(await gus.connect({ meeting, token: after })).toBe('connected');
  for (const one of [gil, gus]) one.disconnect();
});

test('[TK-8] while Foyer runs, its operator makes tickets void: of a participant, and of a key, which signs no more', async () => {
  const [gil, gus] = [guest('Gil'), guest('Gus')];
  const [token, other] = [await gil.ticket(meeting), await gus.ticket(meeting)];
  expect(await foyer('tokens', 'kill', 'participant', gil.participant)).toMatchObject({ status: 0 });
  expect(await gil.connect({ meeting, token })).toBe('token-invalid');
  expect(await foyer('tokens', 'kill', 'key', kidOf(other))).toMatchObject({
    status: 0,
    out: expect.stringContaining('signs from now on'),
  });
  expect(await gus.connect({ meeting, token: other })).toBe('token-invalid');
  const fresh = await gus.ticket(meeting);
  expect(kidOf(fresh)).not.toBe(kidOf(other));
  expect(await gus.connect({ meeting, token: fresh })).toBe('connected');
  gus.disconnect();
  for (const words of [
    ['tokens', 'kill'],
    ['tokens', 'kill', 'key', '../x'],
    ['keys', 'rotate', 'media'],
  ])
    expect(await foyer(...words)).toMatchObject({ status: 2 });
});

test('[AU-4] when none runs, the same commands read the database themselves', async () => {
  await stack.kill();
  const lines = (await foyer('audit', 'export')).out.trim().split('\n');
  const whats = lines.map((line) => JSON.parse(line) as { what?: string; type?: string; [more: string]: unknown });
  expect(whats.map(({ what, type }) => what ?? type)).toEqual(
    expect.arrayContaining(['started', 'administrator-signed-in', 'opened', 'entered', 'link-made']),
  );
  // One line for a change of options: who, and how they all were from then on; who is named in them is nowhere.
  const changed = whats.filter(({ type }) => type === 'options-changed');
  expect(changed).toEqual([
    expect.objectContaining({
      by: expect.any(String),
      options: expect.objectContaining({ straightIn: 'everyone', lobbyShows: ['title'], capacity: 9 }),
    }),
  ]);
  expect(JSON.stringify(whats)).not.toMatch(/invited|chosen":/);
  expect(lines.join('\n')).not.toContain('Olga');
  expect(await foyer('link')).toMatchObject({ status: 1, out: expect.stringContaining('does not run') });
  expect(await foyer('keys', 'rotate', 'join')).toMatchObject({ status: 0 });
  const again = (await foyer('audit', 'export')).out;
  expect(again.match(/"what":"key-rotated"/g)).toHaveLength(2);
  expect(again.match(/"what":"tickets-killed"/g)).toHaveLength(2);
});

test('[AU-3] one row that somebody edited is found, and named', async () => {
  const { db, close } = await openDatabase({ url: null, folder: stack.dataFolder, log: silent });
  await sql`alter table audit disable trigger append_only`.execute(db);
  await sql`update audit set entry = jsonb_set(entry, '{what}', '"nothing"') where number = 2`.execute(db);
  await sql`alter table audit enable trigger append_only`.execute(db);
  await close();
  expect(await foyer('audit', 'verify')).toMatchObject({
    status: 1,
    out: expect.stringMatching(/^the audit: entry 2 is changed\n/),
  });
});
