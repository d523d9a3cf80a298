import { COLLEAGUES_LEARN } from '@foyer/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import type { Answer, Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
}

let stack: Stack;
let carl: Person;
let olga: Person;
let meeting: string;
beforeAll(async () => {
  stack = await startStack();
  ({ olga, meeting } = await stack.organizer());
  await stack.colleague('Ann Lee', {
    mail: 'ann@example.org',
    title: 'Clerk',
    company: 'Harbour',
    phones: ['+49 30 1'],
  });
  await stack.stores.accounts.add(newAccount({ name: 'Ann Gone', mail: 'gone@example.org', disabled: true }), 0);
  for (let number = 0; number < 15; number++)
    await stack.stores.accounts.add(newAccount({ name: `Many ${number}`, mail: `many${number}@example.org` }), 0);
});
beforeEach(async () => {
  // Whoever looks too fast is slowed down by their account: each test has one of its own.
  carl = await stack.colleague('Carl');
});
afterAll(() => stack[Symbol.asyncDispose]());

const find = (who: Person, text: string) => who.post('/api/directory', { text });
const found = async (text: string) => ((await find(carl, text)).body.data as { people: Colleague[] }).people;
const groupsIn = ({ body }: { body: Answer }) =>
  (body.data as { groups: { id: string; name: string; size: number }[] }).groups;
const idOf = async (text: string) => (await found(text))[0]?.id ?? '';

test.each(['ann', 'ANN', 'le', 'lee ann', 'ann@ex', ' An '])('[DR-1] “%s” finds Ann Lee', async (text) => {
  expect((await found(text)).map(({ name }) => name)).toEqual(['Ann Lee']);
});

test('[DR-1] what colleagues learn of one another, and nothing else', async () => {
  const [ann] = await found('ann');
  expect(Object.keys(ann ?? {}).toSorted()).toEqual(COLLEAGUES_LEARN.toSorted());
  expect(ann).toMatchObject({ name: 'Ann Lee', mail: 'ann@example.org', title: 'Clerk', company: 'Harbour' });
});

test('[DR-1] ten at most; nobody by the middle of a word, and nobody who is disabled', async () => {
  expect(await found('many')).toHaveLength(10);
  for (const text of ['nn', 'example', 'gone', '%%', '__', '@@']) expect([text, await found(text)]).toEqual([text, []]);
});

test.each(['', 'a', '  ', ' a ', 'x'.repeat(101)])('[DR-1] “%s” is too little, or too much', async (text) => {
  expect(await find(carl, text)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
});

test('[DR-1] guests find nobody, also inside a meeting', async () => {
  const gil = stack.person('Gil');
  await gil.joins(meeting);
  for (const text of ['ann', 'zz'])
    expect(await find(gil, text)).toMatchObject({ status: 401, body: { code: 'auth-required' } });
  expect(await gil.get('/api/directory/groups')).toMatchObject({ status: 401 });
});

test('[DR-3] whoever looks faster than people type is slowed down, and nobody else is', async () => {
  const tried = await Promise.all(Array.from({ length: 70 }, () => find(carl, 'an')));
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(60);
  expect(tried.filter(({ status }) => status === 429)).toHaveLength(10);
  expect((await find(await stack.colleague('Dora'), 'an')).status).toBe(200);
});

test('[DR-2] administrators keep groups, and nobody else does', async () => {
  const ann = await idOf('ann');
  const asked = { group: null, name: 'Harbour', members: [ann] };
  expect(await carl.post('/api/directory/groups', asked)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  const [harbour] = groupsIn(await olga.post('/api/directory/groups', asked));
  expect(harbour).toMatchObject({ name: 'Harbour', size: 1 });
  expect(await olga.post('/api/directory/groups', asked)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  const changed = { group: harbour?.id, name: 'Docks', members: [] };
  expect(groupsIn(await olga.post('/api/directory/groups', changed))).toMatchObject([{ name: 'Docks', size: 0 }]);
  const remove = `/api/directory/groups/${harbour?.id}/remove`;
  expect(await carl.post(remove, {})).toMatchObject({ status: 403 });
  expect(groupsIn(await olga.post(remove, {}))).toEqual([]);
  expect(await olga.post(remove, {})).toMatchObject({ status: 404 });
});

test('[IV-8] a group is invited as those who are in it then; who has no address is not, and is counted', async () => {
  const members = [await idOf('ann'), await idOf('carl')];
  const [group] = groupsIn(await olga.post('/api/directory/groups', { group: null, name: 'Both', members }));
  const read = await carl.get(`/api/directory/groups/${group?.id}`);
  expect(read.body.data).toMatchObject({ people: [{ name: 'Ann Lee' }, { name: 'Carl' }] });
  const invitees = `/api/meetings/${meeting}/invitees`;
  const { body } = await olga.post(invitees, { people: [], group: group?.id });
  expect(body.data).toMatchObject({ people: [{ mail: 'ann@example.org', colleague: true }], skipped: 1, mails: false });
  await olga.post('/api/directory/groups', { group: group?.id, name: 'Both', members: [] });
  expect((await olga.get(invitees)).body.data).toMatchObject({ people: [{ mail: 'ann@example.org' }] });
  expect(await olga.post(invitees, { people: [], group: 'x'.repeat(22) })).toMatchObject({ status: 404 });
});
