import { expect, test } from 'vitest';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const whoIs = async (person: Person) =>
  ((await person.get('/api/session')).body.data as { account: { name: string } | null }).account?.name ?? null;
const secretOf = (link: string) => new URL(link).hash.slice(1);

/** Carl has an account, and has come by the link into it. */
async function carl(stack: Stack) {
  const { account, link } = await stack.invites('Carl', { mail: 'carl@example.org' });
  const person = stack.person('Carl');
  await person.post('/api/sign-in', { secret: secretOf(link) });
  return { account, person };
}

test('[AC-10] [AC-1] a closed account is out of a running meeting with words of its own, and nobody else is', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const { account, person } = await carl(stack);
  const gil = stack.person('Gil');
  for (const one of [olga, person, gil]) await one.joins(meeting);
  expect(await stack.signaling.administration.disable(account.id, null)).toMatchObject({ disabled: true });
  expect(await person.hears('self:ended')).toEqual({ reason: 'account-closed', again: null });
  await expect.poll(() => person.socket.connected).toBe(false);
  expect([olga.socket.connected, gil.socket.connected]).toEqual([true, true]);
  expect(await whoIs(person)).toBeNull();
});

test('[AC-10] no way leads into a closed account, and all of them do again when it is opened', async () => {
  await using stack = await startStack();
  const { account, person } = await carl(stack);
  const password = 'correct horse battery';
  await person.post('/api/account/password', { password });
  const { administration, signIn } = stack.signaling;
  await administration.disable(account.id, null);
  const link = await signIn.another(account.id);
  const ways = () =>
    Promise.all([
      person.post('/api/sign-in/password', { mail: 'carl@example.org', password }),
      person.post('/api/sign-in', { secret: secretOf(link ?? '') }),
    ]).then((answers) => answers.map(({ body }) => body.code ?? 'in'));
  expect(await ways()).toEqual(['proof-invalid', 'token-invalid']);
  await administration.enable(account.id, null);
  expect(await whoIs(person)).toBeNull();
  const next = stack.person('Carl');
  expect((await next.post('/api/sign-in/password', { mail: 'carl@example.org', password })).status).toBe(200);
});

test('[AC-11] what is reset has no way in but the next link', async () => {
  await using stack = await startStack();
  const { account, person } = await carl(stack);
  const password = 'correct horse battery';
  await person.post('/api/account/password', { password });
  await stack.signaling.administration.reset(account.id, null);
  expect(await whoIs(person)).toBeNull();
  const signsIn = await person.post('/api/sign-in/password', { mail: 'carl@example.org', password });
  expect(signsIn.body.code).toBe('proof-invalid');
  const link = await stack.signaling.signIn.another(account.id);
  expect((await person.post('/api/sign-in', { secret: secretOf(link ?? '') })).status).toBe(200);
});

test('[AC-9] the last administrator is not closed, does not lose the right and is not deleted', async () => {
  await using stack = await startStack();
  await stack.organizer();
  const { administration } = stack.signaling;
  const olga = await stack.stores.accounts.administrator();
  if (!olga) throw new Error('there is an administrator');
  const last = () =>
    Promise.all([
      administration.disable(olga.id, null),
      administration.grant(olga.id, { administrator: false }, null),
      administration.erase(olga.id, null),
    ]);
  expect(await last()).toEqual(['last-administrator', 'last-administrator', 'last-administrator']);
  expect(await administration.grant(olga.id, { holds: false }, null)).toMatchObject({
    rights: { administrator: true },
  });
  expect(await administration.disable('nobody' as typeof olga.id, null)).toBe('not-found');
});

test('[AC-9] of two administrators who close each other at once one stays', async () => {
  await using stack = await startStack();
  await stack.organizer();
  const olga = await stack.stores.accounts.administrator();
  const { account } = await stack.invites('Ora');
  const { administration } = stack.signaling;
  await administration.grant(account.id, { administrator: true }, null);
  if (!olga) throw new Error('there is an administrator');
  const both = await Promise.all([olga, account].map(({ id }) => administration.disable(id, null)));
  expect(both.filter((one) => one === 'last-administrator')).toHaveLength(1);
  expect(await stack.stores.accounts.administrator()).not.toBeNull();
});

test('who did it to whom is a line of the audit', async () => {
  await using stack = await startStack();
  const { olga } = await stack.organizer();
  const by = (await stack.stores.accounts.administrator())?.id ?? null;
  const { account } = await stack.invites('Carl');
  await stack.signaling.administration.disable(account.id, by);
  await stack.signaling.audit.settled();
  const lines = await stack.stores.audit.read(0, 100);
  expect(lines.at(-1)).toMatchObject({ entry: { what: 'account-disabled' }, who: { account: account.id, by } });
  expect(await whoIs(olga)).toBe('Olga');
});
