import { afterEach, beforeEach, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import { type MailServer, startMailServer } from '../mail/testing.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const from = { address: 'foyer@example.org', name: 'Foyer' };
const mail = 'ann@example.org';
const ann = newAccount({ name: 'Ann <b>Lee</b>', mail });

let server: MailServer;
let stack: Stack;
beforeEach(async () => {
  server = await startMailServer();
  stack = await startStack({ mail: { server: server.url, from } });
  await stack.stores.accounts.add(ann, stack.clock.now());
});
afterEach(async () => {
  await stack[Symbol.asyncDispose]();
  await server.close();
});

const asks = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  stack.person('Gil').post('/api/forgot', { mail: address }, headers);
const linkIn = (text = '') => new URL(/http\S+/.exec(text)?.[0] ?? 'about:blank');
const signsIn = (secret: string) => stack.person('Ann').post('/api/sign-in', { secret });

test('[AC-8] a link that was asked for goes to the address of the account, and nowhere else; it works once', async () => {
  expect((await stack.person('Gil').get('/api/session/ways')).body.data).toMatchObject({ mail: true });
  await asks('nobody@example.org');
  await asks(mail, { 'X-Forwarded-Host': 'evil.example' });
  await expect.poll(() => server.mails.length).toBe(1);
  const [letter] = server.mails;
  expect(letter?.envelope).toEqual([mail]);
  expect(letter?.html).not.toContain('<b>');
  const link = linkIn(letter?.text);
  expect(link.host).toBe(stack.signaling.publicUrl.host);
  expect((await signsIn(link.hash.slice(1))).body).toMatchObject({ ok: true });
  expect((await signsIn(link.hash.slice(1))).body).toMatchObject({ code: 'token-replayed' });
});

test('[AC-8] it can be used for an hour; whose account is closed gets none', async () => {
  await asks(mail);
  await expect.poll(() => server.mails.length).toBe(1);
  stack.clock.advance(3_600_000);
  expect((await signsIn(linkIn(server.mails[0]?.text).hash.slice(1))).body).toMatchObject({ code: 'token-expired' });
  const bo = newAccount({ name: 'Bo', mail: 'bo@example.org' });
  await stack.stores.accounts.add({ ...bo, disabled: true }, stack.clock.now());
  await asks('bo@example.org');
  await asks(mail);
  await expect.poll(() => server.mails.length).toBe(2);
  expect(server.mails.map(({ envelope }) => envelope)).toEqual([[mail], [mail]]);
});

test('whoever is given an account is mailed a link; when the server does not take it, that is said', async () => {
  expect(await stack.signaling.sendLink?.(ann, 'invited')).toBe(true);
  expect(server.mails[0]?.subject).toBe(`Your account at ${stack.signaling.publicUrl.host}`);
  server.refuses = () => 550;
  expect(await stack.signaling.sendLink?.(ann, 'invited')).toBe(false);
  expect(await stack.signaling.sendLink?.({ ...ann, mail: null }, 'invited')).toBe(false);
});
