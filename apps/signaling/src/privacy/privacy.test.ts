import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEARNS, SUBJECTS, VIEWPOINTS } from '@foyer/domain';
import { id, meetingOf } from '@foyer/domain/testing';
import { notices, requests, routes } from '@foyer/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type News, People } from '../people/people.ts';
import { PLAIN } from '../testing/plainLine.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { objectionTo } from './audience.ts';
import { flawsIn } from './outgoing.ts';
import { teller } from './teller.ts';

/** What must never leave, wherever it slips in. */
const SECRETS = {
  account: 'a',
  visitor: 'v',
  verifiedName: 'Gilbert',
  location: 'inside',
  address: '192.0.2.1',
  session: 's',
};

/** Everything people really hear while they meet: the same as in a browser. */
const heard: News[] = [];
let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  const [gil, gus, ann] = [stack.person('Gil'), stack.person('Gus'), await stack.colleague('Ann')];
  await olga.joins(meeting);
  await ann.joins(meeting);
  for (const one of [gil, gus]) await one.joins(meeting);
  await olga.asks('lobby:message', { participant: gil.participant, text: 'One moment' });
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  await olga.asks('moderation:ask-to-unmute', { participant: gil.participant });
  await olga.asks('moderation:mute-all');
  await olga.asks('meeting:lock', { on: true });
  await gil.asks('hands:raise');
  await olga.asks('moderation:remove', { participant: gil.participant });
  await gil.hears('self:ended');
  await olga.asks('meeting:end');
  await ann.hears('self:ended');
  for (const person of [olga, ann, gil, gus]) heard.push(...(person.news as unknown as News[]));
});
afterAll(() => stack[Symbol.asyncDispose]());

/** The same news many times, each with one more field in one of the objects that it is made of. */
function withOneMore({ name, payload }: News): News[] {
  return Object.entries(SECRETS).flatMap(([field, value]) =>
    objectsIn(payload).flatMap((object, index) => {
      if (Object.hasOwn(object, field)) return [];
      const copy = structuredClone(payload) as object;
      Object.assign(objectsIn(copy)[index] ?? {}, { [field]: value });
      return [{ name, payload: copy } as News];
    }),
  );
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}

test('[GW-10] what people hear while they meet leaves as it is, and nothing counts as a bug', () => {
  expect(new Set(heard.map(({ name }) => name)).size).toBeGreaterThan(5);
  for (const news of heard) expect([news, flawsIn(news)]).toEqual([news, []]);
  expect(stack.crashes).toEqual([]);
});

test('[GW-10] [PV-2] with one field more, anywhere, news does not leave', () => {
  const changed = heard.flatMap(withOneMore);
  expect(changed.length).toBeGreaterThan(100);
  expect(changed.filter((news) => flawsIn(news).length === 0)).toEqual([]);
});

test('[GW-10] what is wrong is told by its place, never by what stands there', () => {
  const news = {
    name: 'lobby:waiting',
    payload: { people: [{ secret: 'Gilbert' }], removed: [], messages: [] },
  } as unknown as News;
  expect(flawsIn(news).join()).toContain('people.0');
  expect(flawsIn(news).join()).not.toContain('Gilbert');
});

describe('[PV-1] who hears what', () => {
  const meeting = meetingOf({ organizer: ['olga'], attendee: ['ann'], waiting: ['gil'] });
  const door = heardOf('lobby:waiting');
  function heardOf(name: News['name']): () => News {
    return () => heard.find((one) => one.name === name) as News;
  }

  test.each([
    ['the waiting list', door, ['host']],
    ['the roster', heardOf('roster:changed'), ['phone', 'anonymous', 'federated', 'internal', 'host']],
    ['that one waits', heardOf('self:waiting'), ['lobby']],
    ['how it ended', heardOf('self:ended'), [...VIEWPOINTS]],
  ])('%s', (_, news, audience) => {
    expect(VIEWPOINTS.filter((viewpoint) => objectionTo(news(), viewpoint) === null)).toEqual(audience);
  });

  test('what the contract would let pass, but the table does not', () => {
    const card = { id: 'x', name: 'Gil', category: 'anonymous', since: 0, away: false, entrance: 'entitled' };
    const news = { name: 'lobby:waiting', payload: { people: [card], removed: [], messages: [] } } as unknown as News;
    expect(objectionTo(news, 'host')).toBe('host may not learn entrance of waiting');
  });

  test('[LB-17] whoever waits is not told who wrote to them', () => {
    const message = { text: 'Soon', at: 1, from: 'Olga' };
    const news = { name: 'self:waiting', payload: { messages: [message] } } as unknown as News;
    expect(objectionTo(news, 'lobby')).toBe('lobby may not learn from of messages');
  });

  test('whatever somebody tries to tell the wrong people stays here, and is known as a bug', () => {
    const told: string[] = [];
    const bugs: unknown[] = [];
    const people = new People();
    for (const who of ['olga', 'ann', 'gil'])
      people.add(meeting.id, id(who), {
        fingerprint: '',
        proof: PLAIN,
        wish: null,
        send: () => told.push(who),
        close() {},
        mute() {},
      });
    const log = { debug() {}, info() {}, warn() {}, error: (...line: unknown[]) => void bugs.push(line) };
    teller({ people, log })(meeting, ['olga', 'ann', 'gil'].map(id), door());
    expect(told).toEqual(['olga']);
    expect(bugs).toHaveLength(2);
  });
});

/** Every name of a field in a schema, however deep. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  const walk = (node: unknown): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    const own = 'properties' in node && typeof node.properties === 'object' ? Object.keys(node.properties ?? {}) : [];
    return [...own, ...Object.values(node).flatMap(walk)];
  };
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

test('[PV-2] no message of the contract has a field for which account, browser, address or session somebody is', () => {
  const leaving = [
    ...Object.entries({ ...routes, ...requests }).map(([name, { output }]) => [name, output] as const),
    ...Object.entries(notices).map(([name, { payload }]) => [name, payload] as const),
  ];
  const found = leaving.flatMap(([name, schema]) =>
    fieldsOf(schema)
      .filter((field) => /^(visitor|address|session|network|accountId|cookie)$/.test(field))
      .map((field) => `${name}: ${field}`),
  );
  // The way to the media node, which everybody is told alike.
  const node = new Set(['media:attach: address', 'media:restart: address']);
  expect(found.filter((one) => !node.has(one))).toEqual([]);
  const accounts = leaving.filter(([, schema]) => fieldsOf(schema).includes('account')).map(([name]) => name);
  expect(accounts.toSorted()).toEqual([
    'oidc:finish',
    'passkeys:prove',
    'passkeys:sign-in',
    'session:first-run',
    'session:password',
    'session:read',
    'session:sign-in',
    'session:step-up',
  ]);
});

test('[PV-1] the page about privacy says what the table says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/privacy.md'), 'utf8');
  const rows = VIEWPOINTS.map(
    (viewpoint) => `| ${viewpoint} | ${SUBJECTS.map((subject) => LEARNS[viewpoint][subject].join(', ')).join(' | ')} |`,
  );
  const plain = page.replace(/ +/g, ' ').replace(/\| \|/g, '| |');
  for (const row of rows) expect(plain).toContain(row.replace(/ +/g, ' '));
});
