import { expect, test } from 'vitest';
import type { Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly rights: { readonly administrator: boolean; readonly holds: boolean };
  readonly disabled: boolean;
  readonly usedAt: number | null;
}

const asks = async (person: Person, what: string, input: object) =>
  (await person.post(`/api/admin/${what}`, input)).body;
const people = async (person: Person, text = '') =>
  ((await asks(person, 'people', { text })).data as { people: Row[] }).people;
const idOf = async (person: Person, name: string) => (await people(person, name))[0]?.id ?? '';
const nobody = { name: 'Nobody', mail: null, rights: { administrator: false, holds: true } };

/** Olga, who looks after accounts, and Carl, who has one. */
async function office() {
  const stack = await startStack();
  const { olga } = await stack.organizer();
  const carl = await stack.colleague('Carl');
  return { stack, olga, carl, [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose]() };
}

const ALL: readonly [string, object][] = [
  ['people', { text: '' }],
  ['add', nobody],
  ['grant', { account: 'x'.repeat(22), rights: { administrator: true } }],
  ['disable', { account: 'x'.repeat(22) }],
  ['enable', { account: 'x'.repeat(22) }],
  ['reset', { account: 'x'.repeat(22) }],
];

test.each(ALL)('[AD-1] admin:%s is for administrators who have just proven who they are', async (what, input) => {
  await using here = await office();
  const { stack, olga, carl } = here;
  expect((await asks(stack.person('Gil'), what, input)).code).toBe('auth-required');
  expect((await asks(carl, what, input)).code).toBe('forbidden');
  stack.clock.advance(10 * 60_000);
  expect((await asks(olga, what, input)).code).toBe('step-up-required');
});

test('finds people by name or address, closed accounts too, and says who is asking', async () => {
  await using here = await office();
  const { olga } = here;
  await asks(olga, 'add', { ...nobody, name: 'Ann Öst', mail: 'ann@example.org' });
  expect((await people(olga)).map(({ name }) => name)).toEqual(['Ann Öst', 'Carl', 'Olga']);
  await asks(olga, 'disable', { account: await idOf(olga, 'ann') });
  expect(await people(olga, 'ANN@')).toMatchObject([{ name: 'Ann Öst', disabled: true, usedAt: null }]);
  expect(await people(olga, 'öst ann')).toHaveLength(1);
  expect(await people(olga, 'st')).toEqual([]);
  const { data } = await asks(olga, 'people', { text: 'olga' });
  expect(data).toMatchObject({ more: 0, you: (data as { people: Row[] }).people[0]?.id });
});

test('[AD-3] whoever is added gets a link that leads into their account, once', async () => {
  await using here = await office();
  const { stack, olga } = here;
  const rights = { administrator: false, holds: false };
  const added = { name: 'Ann', mail: 'Ann@Example.org', rights };
  const { data } = await asks(olga, 'add', added);
  expect(data).toMatchObject({ person: { name: 'Ann', mail: 'ann@example.org', rights } });
  const ann = stack.person('Ann');
  const secret = new URL((data as { link: string }).link).hash.slice(1);
  expect((await ann.post('/api/sign-in', { secret })).body).toMatchObject({
    data: { account: { name: 'Ann', rights } },
  });
  expect((await ann.post('/api/sign-in', { secret })).body.code).toBe('token-replayed');
  expect((await asks(olga, 'add', { ...added, name: 'Another' })).code).toBe('mail-taken');
});

test('[AD-1] rights that are given or taken count with the next thing somebody does', async () => {
  await using here = await office();
  const { olga, carl } = here;
  const account = await idOf(olga, 'carl');
  expect(await asks(olga, 'grant', { account, rights: { holds: false } })).toMatchObject({
    data: { person: { rights: { administrator: false, holds: false } } },
  });
  expect((await carl.post('/api/meetings', {})).body.ok).toBe(false);
  await asks(olga, 'grant', { account, rights: { administrator: true } });
  expect(await people(carl, 'olga')).toHaveLength(1);
  await asks(olga, 'grant', { account, rights: { administrator: false } });
  expect((await asks(carl, 'people', { text: '' })).code).toBe('forbidden');
});

test('[AD-2] the last administrator is neither closed nor loses the right, also when two do it at once', async () => {
  await using here = await office();
  const { olga, carl } = here;
  const [her, his] = [await idOf(olga, 'olga'), await idOf(olga, 'carl')];
  expect((await asks(olga, 'disable', { account: her })).code).toBe('last-administrator');
  expect((await asks(olga, 'grant', { account: her, rights: { administrator: false } })).code).toBe(
    'last-administrator',
  );
  expect(await asks(olga, 'grant', { account: her, rights: { holds: false } })).toMatchObject({ ok: true });

  await asks(olga, 'grant', { account: his, rights: { administrator: true } });
  const both = [asks(olga, 'disable', { account: his }), asks(carl, 'disable', { account: her })];
  const codes = (await Promise.all(both)).map(({ code }) => code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
});

test('[AD-1] whoever is closed is signed out, and comes back when they are opened again', async () => {
  await using here = await office();
  const { stack, olga, carl } = here;
  const account = await idOf(olga, 'carl');
  const isSignedIn = async () => ((await carl.get('/api/session')).body.data as { account: object | null }).account;
  await asks(olga, 'disable', { account });
  expect(await isSignedIn()).toBeNull();
  expect(await asks(olga, 'enable', { account })).toMatchObject({ data: { person: { disabled: false } } });
  // Open again is not signed in again.
  expect(await isSignedIn()).toBeNull();
  const { data } = await asks(olga, 'reset', { account });
  const secret = new URL((data as { link: string }).link).hash.slice(1);
  expect((await carl.post('/api/sign-in', { secret })).body.ok).toBe(true);
  expect((await asks(olga, 'reset', { account: 'x'.repeat(22) })).code).toBe('not-found');
  expect(await whatWasDone(stack)).toEqual([
    { what: 'account-disabled', account, by: await idOf(olga, 'olga') },
    { what: 'account-enabled', account, by: await idOf(olga, 'olga') },
    { what: 'account-reset', account, by: await idOf(olga, 'olga') },
  ]);
});

/** What the audit says was done to accounts, to whom and by whom. */
async function whatWasDone(stack: Stack) {
  await stack.signaling.audit.settled();
  return (await stack.stores.audit.read(0, 1_000))
    .map(({ entry, who }) => ({ what: (entry as { what: string }).what, ...who }))
    .filter(({ what }) => what.startsWith('account-'));
}
