import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { Hashing, isOutdated } from './hashing.ts';

const PASSWORD = 'correct horse battery';

/** Ann has an account with an address, and has just come by a link. */
async function ann(stack: Stack, { mail = 'ann@example.org' } = {}) {
  const account = newAccount({ name: 'Ann', mail });
  await stack.stores.accounts.add(account, stack.clock.now());
  return { account, person: await comes(stack, account.id) };
}

/** A browser in which somebody uses a link into their account. */
async function comes(stack: Stack, account: Parameters<Stack['signaling']['signIn']['another']>[0]): Promise<Person> {
  const person = stack.person('Ann');
  const link = await stack.signaling.signIn.another(account);
  await person.post('/api/sign-in', { secret: new URL(link ?? '').hash.slice(1) });
  return person;
}

const signsIn = (person: Person, mail: string, password = PASSWORD) =>
  person.post('/api/sign-in/password', { mail, password });
const whoIs = async (person: Person) =>
  ((await person.get('/api/session')).body.data as { account: { name: string } | null }).account?.name ?? null;

test('whoever has given themselves a password signs in by it, however they write their address', async () => {
  await using stack = await startStack();
  const { person } = await ann(stack);
  expect((await person.post('/api/account/password', { password: PASSWORD })).status).toBe(200);
  const phone = stack.person('Ann');
  expect((await signsIn(phone, ' ANN@example.org ')).body).toMatchObject({
    ok: true,
    data: { account: { name: 'Ann' } },
  });
  expect(await whoIs(phone)).toBe('Ann');
});

test('[AC-5] a wrong password, an address nobody has, no password and a closed account are answered alike', async () => {
  await using stack = await startStack();
  const { person, account } = await ann(stack);
  await ann(stack, { mail: 'bare@example.org' });
  await person.post('/api/account/password', { password: PASSWORD });
  const gil = stack.person('Gil');
  const answers = [
    await signsIn(gil, 'ann@example.org', 'another horse battery'),
    await signsIn(gil, 'nobody@example.org'),
    await signsIn(gil, 'bare@example.org'),
  ];
  await stack.stores.accounts.change(account.id, { disabled: true });
  answers.push(await signsIn(gil, 'ann@example.org'));
  for (const one of answers) expect(one).toEqual({ status: 401, body: { ok: false, code: 'proof-invalid' } });
  expect(gil.cookie).toBe('');
});

test('[AC-5] after ten failures nobody at that address gets to try that account, right or wrong, known or not; others do', async () => {
  await using stack = await startStack({ behindProxy: true });
  const { person } = await ann(stack);
  await person.post('/api/account/password', { password: PASSWORD });
  const gil = stack.person('Gil');
  gil.from = '198.51.100.7';
  for (const mail of ['ann@example.org', 'nobody@example.org']) {
    for (let turn = 0; turn < 10; turn++)
      expect((await signsIn(gil, mail, 'another horse battery')).body.code).toBe('proof-invalid');
    const refused = await signsIn(gil, mail);
    expect(refused.body).toMatchObject({ code: 'rate-limited', retryAfterMs: expect.any(Number) as number });
  }
  const phone = stack.person('Ann');
  phone.from = '203.0.113.1';
  expect((await signsIn(phone, 'ann@example.org')).status).toBe(200);
});

test.each(['short', 'Ann Ann Ann Ann', 'password123456'])(
  '[AC-6] “%s” is refused as unfit, and kept nowhere',
  async (password) => {
    await using stack = await startStack();
    const { person, account } = await ann(stack);
    expect((await person.post('/api/account/password', { password })).body).toEqual({
      ok: false,
      code: 'password-unfit',
    });
    expect(await stack.stores.passwords.find(account.id)).toBeNull();
  },
);

test('[AC-7] another password takes a fresh proof, and ends whatever else was signed in', async () => {
  await using stack = await startStack();
  const { person, account } = await ann(stack);
  await person.post('/api/account/password', { password: PASSWORD });
  const phone = await comes(stack, account.id);
  const before = person.cookie;
  stack.clock.advance(10 * 60_000);
  const set = () => person.post('/api/account/password', { password: 'battery staple horse' });
  expect((await set()).body).toEqual({ ok: false, code: 'step-up-required' });
  expect((await person.post('/api/step-up', { password: 'not this at all' })).body.code).toBe('proof-invalid');
  expect((await person.post('/api/step-up', { password: PASSWORD })).status).toBe(200);
  const proven = person.cookie;
  expect((await set()).status).toBe(200);
  expect(await whoIs(phone)).toBeNull();
  expect(await whoIs(person)).toBe('Ann');
  for (const old of [before, proven]) {
    const thief = stack.person('Thief');
    for (const cookie of old.split('; ')) thief.takes(cookie);
    expect(await whoIs(thief)).toBeNull();
  }
  expect((await signsIn(phone, 'ann@example.org')).body.code).toBe('proof-invalid');
  expect((await signsIn(phone, 'ann@example.org', 'battery staple horse')).status).toBe(200);
});

test('[AC-8] whoever asks for a link by mail is answered alike, and not without end', async () => {
  await using stack = await startStack();
  await ann(stack);
  const gil = stack.person('Gil');
  for (const mail of ['ann@example.org', 'nobody@example.org']) {
    for (let turn = 0; turn < 3; turn++)
      expect(await gil.post('/api/forgot', { mail })).toEqual({ status: 200, body: { ok: true, data: {} } });
    expect((await gil.post('/api/forgot', { mail })).body.code).toBe('rate-limited');
  }
});

test('[AC-6] what is kept is argon2id, and is made anew when it was made with less', async () => {
  await using stack = await startStack();
  const { account } = await ann(stack);
  const weak = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 });
  expect(isOutdated(weak)).toBe(true);
  await stack.stores.passwords.set(account.id, weak, 1);
  expect((await signsIn(stack.person('Ann'), 'ann@example.org')).status).toBe(200);
  const kept = (await stack.stores.passwords.find(account.id)) ?? '';
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(isOutdated(kept)).toBe(false);
});

test('only so many wait their turn; whoever comes later is told so, and those who wait are served', async () => {
  const hashing = new Hashing({ atOnce: 2 });
  const all = await Promise.all(Array.from({ length: 70 }, () => hashing.hash(PASSWORD)));
  expect(all.filter((one) => one === null)).toHaveLength(8);
  expect(await hashing.verify(all[0] ?? '', PASSWORD)).toBe(true);
});
