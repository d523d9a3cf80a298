import { expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import { startStack } from '../testing/stack.ts';

const secretOf = (link: string) => new URL(link).hash.slice(1);

test('[TK-10] a sign-in link leads into its account, once, within seven days', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const secret = secretOf((await stack.invites('Carl')).link);
  const carl = stack.person('Carl');
  expect(await carl.post('/api/sign-in', { secret })).toMatchObject({
    status: 200,
    body: { ok: true, data: { account: { name: 'Carl' } } },
  });
  await carl.joins(meeting);
  expect(carl.latest('self:inside')).toMatchObject({ role: 'presenter' });
  expect((await stack.person('Eve').post('/api/sign-in', { secret })).body).toMatchObject({ code: 'token-replayed' });
  expect((await carl.post('/api/sign-in', { secret: 'x'.repeat(43) })).body).toMatchObject({ code: 'token-invalid' });

  const late = secretOf((await stack.invites('Cora')).link);
  stack.clock.advance(7 * 24 * 3_600_000);
  expect((await stack.person('Cora').post('/api/sign-in', { secret: late })).body).toMatchObject({
    code: 'token-expired',
  });
});

test('[TK-10] another link leads into the same account, and the one before is void', async () => {
  await using stack = await startStack();
  const { signIn } = stack.signaling;
  const { account, link } = await stack.invites('Carl');
  const another = await signIn.another(account.id);
  const carl = stack.person('Carl');
  expect((await carl.post('/api/sign-in', { secret: secretOf(link) })).body).toMatchObject({ code: 'token-invalid' });
  expect((await carl.post('/api/sign-in', { secret: secretOf(another ?? '') })).status).toBe(200);
  expect((await carl.get('/api/session')).body.data).toMatchObject({ account: { name: 'Carl' } });
  expect(await signIn.another('nobody' as never)).toBeNull();
});

test('[TK-4] the administrator gives an address with their name, if nobody else has it', async () => {
  await using stack = await startStack();
  const first = { secret: stack.secret, name: 'Olga', mail: 'Olga@Example.org' };
  expect((await stack.person('Olga').post('/api/first-run', first)).body.ok).toBe(true);
  expect(await stack.stores.accounts.byMail('olga@example.org')).toMatchObject({ name: 'Olga' });
});

test('[TK-4] an address that somebody has already is not given to the administrator as well', async () => {
  await using stack = await startStack();
  await stack.stores.accounts.add(newAccount({ name: 'Ora', mail: 'ora@example.org' }), 1);
  const first = { secret: stack.secret, name: 'Olga', mail: 'ora@example.org' };
  expect((await stack.person('Olga').post('/api/first-run', first)).body.ok).toBe(true);
  expect(await stack.stores.accounts.administrator()).toMatchObject({ name: 'Olga', mail: null });
  expect((await stack.person('Eve').post('/api/first-run', { ...first, mail: 'no address' })).body.code).toBe(
    'bad-request',
  );
});
