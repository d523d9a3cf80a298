import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { silent } from '@foyer/server-kit';
import { openDatabase } from '@foyer/signaling';
import { Person } from '@foyer/signaling/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stack } from './stack.ts';

const MAIN = fileURLToPath(new URL('../../../apps/standalone/src/operator/main.ts', import.meta.url));
let stack: Stack;
let secret: string;
beforeAll(async () => {
  stack = await Stack.start({ pages: false });
  secret = new URL(stack.firstRunLink).hash.slice(1);
});
afterAll(() => stack.close());

/** What an operator types, and what they see. */
function foyer(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, FOYER_DATA: stack.dataFolder, DATABASE_URL: undefined };
    execFile(process.execPath, [MAIN, ...args], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

// One after another: it is one story about one data folder.
test('[AU-4] [TK-4] while Foyer runs, its operator asks it, and gets a link that leads the administrator back', async () => {
  const olga = new Person('Olga', { address: stack.url, origin: stack.url });
  await olga.post('/api/first-run', { secret, name: 'Olga' });
  const { body } = await olga.post('/api/meetings', {});
  await olga.joins((body.data as { meeting: string }).meeting);
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
  expect((await elsewhere.get(`/api/meetings/${(body.data as { meeting: string }).meeting}/door`)).body).toMatchObject({
    data: { entrance: 'straight-in' },
  });
  olga.disconnect();
});

test('[AU-4] what is asked of it and is not known is answered with what is', async () => {
  expect(await foyer('audit', 'delete')).toMatchObject({ status: 2, out: expect.stringContaining('audit verify') });
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
