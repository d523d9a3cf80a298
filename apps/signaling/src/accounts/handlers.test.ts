import { expect, test } from 'vitest';
import { type Stack, startStack } from '../testing/stack.ts';

async function ann(stack: Stack) {
  const { account, link } = await stack.invites('Ann', { mail: 'ann@example.org' });
  const person = stack.person('Ann');
  await person.post('/api/sign-in', { secret: new URL(link).hash.slice(1) });
  return { account, person };
}

const profile = {
  name: 'Ann',
  mail: 'ann@example.org',
  title: null,
  company: null,
  zone: null,
  phones: [],
  hasPassword: false,
};

test('[AC-12] people say of themselves what they like, and what they leave out stays', async () => {
  await using stack = await startStack();
  const { person } = await ann(stack);
  expect((await person.get('/api/account')).body.data).toEqual(profile);
  const said = { title: 'Engineer', zone: 'Europe/Stockholm', phones: ['+46 8 123 45'] };
  expect((await person.post('/api/account', said)).body.data).toEqual({ ...profile, ...said });
  expect((await person.post('/api/account', { title: null })).body.data).toEqual({ ...profile, ...said, title: null });
});

test.each([
  [{ mail: 'olga@example.org' }],
  [{ rights: { administrator: true, holds: true } }],
  [{ disabled: false }],
  [{ name: '' }],
  [{ zone: 'Europe/Atlantis' }],
  [{ zone: '+02:00' }],
  [{ phones: ['call me'] }],
  [{ phones: Array.from({ length: 6 }, () => '112') }],
])('[AC-12] %j is refused and changes nothing', async (change) => {
  await using stack = await startStack();
  const { person, account } = await ann(stack);
  expect((await person.post('/api/account', change)).body).toEqual({ ok: false, code: 'bad-request' });
  expect(await stack.stores.accounts.find(account.id)).toEqual(account);
});

test('[AC-13] [AC-14] what is kept is handed out, and the account deleted, only to whoever has just proven it', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const { person, account } = await ann(stack);
  await person.joins(meeting);
  const file = (await person.post('/api/account/export', {})).body.data as { file: string };
  expect(JSON.parse(file.file)).toMatchObject({ accounts: [{ name: 'Ann' }] });

  stack.clock.advance(10 * 60_000);
  for (const path of ['/api/account/export', '/api/account/delete'])
    expect((await person.post(path, path.endsWith('delete') ? { name: 'Ann' } : {})).body.code).toBe(
      'step-up-required',
    );
  const link = await stack.signaling.signIn.another(account.id);
  await person.post('/api/sign-in', { secret: new URL(link ?? '').hash.slice(1) });
  expect((await person.post('/api/account/delete', { name: 'Anne' })).body.code).toBe('bad-request');
  expect((await person.post('/api/account/delete', { name: 'Ann' })).status).toBe(200);
  expect(await person.hears('self:ended')).toEqual({ reason: 'account-closed', again: null });
  expect(await stack.stores.accounts.find(account.id)).toBeNull();
  expect((await person.get('/api/account')).body.code).toBe('auth-required');
});

test('[AC-9] [AC-14] the last administrator cannot delete their account', async () => {
  await using stack = await startStack();
  const { olga } = await stack.organizer();
  expect((await olga.post('/api/account/delete', { name: 'Olga' })).body).toEqual({
    ok: false,
    code: 'last-administrator',
  });
  expect((await olga.get('/api/account')).status).toBe(200);
});
