import { routes } from '@foyer/protocol';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../testing/stack.ts';

interface Described {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { securitySchemes: { session: { name: string } } };
}
interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
}

let stack: Stack;
let described: Described;
beforeAll(async () => {
  stack = await startStack();
  const response = await fetch(`${stack.address}/api/openapi.json`);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  described = (await response.json()) as Described;
});
afterAll(() => stack[Symbol.asyncDispose]());

const operations = () => Object.values(described.paths).flatMap((path) => Object.values(path));
const operation = (name: keyof typeof routes) => operations().find(({ operationId }) => operationId === name);

test('it is well-formed OpenAPI 3.1, references included', async () => {
  const validator = new Validator();
  expect(await validator.validate({ ...described })).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every route of the contract is in it, and nothing else', () => {
  const inContract = Object.entries(routes).map(([name, { method, path }]) => `${name}: ${method} ${path}`);
  const inDescription = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
  expect(inDescription.toSorted()).toEqual(inContract.toSorted());
});

test('it names the cookie that signing in sets, and who needs one', async () => {
  await using own = await startStack();
  const { secret } = own;
  const response = await fetch(`${own.address}/api/first-run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: own.publicUrl.origin },
    body: JSON.stringify({ secret, name: 'Olga' }),
  });
  const [cookie] = response.headers.getSetCookie();
  expect(cookie?.split('=')[0]).toBe(described.components.securitySchemes.session.name);
  expect(operation('meetings:open')?.security).toEqual([{ session: [] }]);
  expect(operation('door:join')?.security).toEqual([{}, { session: [] }]);
});

test('what the server really answers is as described', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(described, 'description');
  const gil = stack.person('Gil');
  const { olga, meeting } = await stack.organizer();
  const join = `/api/meetings/${meeting}/join`;
  const answers = [
    ['meetings:open', 200, await olga.post('/api/meetings', {})],
    ['meetings:open', 401, await gil.post('/api/meetings', {})],
    ['meetings:open', 403, await gil.post('/api/meetings', {}, { Origin: 'https://evil.example' })],
    ['session:read', 200, await olga.get('/api/session')],
    ['session:first-run', 401, await gil.post('/api/first-run', { secret: 'x'.repeat(43), name: 'Gil' })],
    ['door:join', 400, await gil.post(join, { name: '' })],
    ['door:join', 413, await gil.post(join, { name: 'x'.repeat(70_000) })],
    ['door:look', 200, await gil.looks(meeting)],
    ['door:look', 404, await gil.looks('short')],
  ] as const;
  for (const [name, status, answer] of answers) {
    expect([name, answer.status]).toEqual([name, status]);
    const path = encodeURIComponent(routes[name].path.replace(/:(\w+)/g, '{$1}').replaceAll('/', '~1'));
    const response = `/paths/${path}/${routes[name].method.toLowerCase()}/responses/${status}`;
    const check = ajv.getSchema(`description#${response}/content/application~1json/schema`);
    void check?.(answer.body);
    expect([name, status, check?.errors]).toEqual([name, status, null]);
  }
});
