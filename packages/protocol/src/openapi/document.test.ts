import { expect, test } from 'vitest';
import { nothing, type Routes, route } from '../contract.ts';
import { displayName, meetingId, participantId } from '../ids.ts';
import { notices, REFUSAL_CODES, requests, routes } from '../index.ts';
import { z } from '../z.ts';
import { openApiDocument } from './document.ts';
import { jsonSchemaOf } from './shapes.ts';

interface Operation {
  readonly parameters?: readonly Record<string, unknown>[];
  readonly requestBody?: { required: boolean; content: { 'application/json': { schema: Record<string, unknown> } } };
  readonly responses: Record<string, { content: { 'application/json': { schema: unknown } } }>;
  readonly security: readonly object[];
}

function describe(all: Routes, needsSession = false) {
  const server = { origin: 'https://meet.example', cookie: 'session', needsSession: () => needsSession };
  return openApiDocument(all, server) as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, { enum?: readonly string[] }> };
  };
}

/** The one operation of one route. */
function only(one: Routes[string], needsSession?: boolean): Operation {
  const [path] = Object.values(describe({ one }, needsSession).paths);
  const [operation] = Object.values(path ?? {});
  if (!operation) throw new Error('nothing was described');
  return operation;
}

const post = { method: 'POST', path: '/api/things/:meeting' } as const;

test('what stands in the path is a parameter, the rest is the body', () => {
  const input = z.strictObject({
    meeting: meetingId,
    name: displayName,
    note: z.optional(z.string().check(z.maxLength(9))),
  });
  const { parameters, requestBody } = only(route({ ...post, input, output: nothing, refusals: [] }));
  expect(parameters).toMatchObject([
    { name: 'meeting', in: 'path', required: true, schema: { $ref: '#/components/schemas/MeetingId' } },
    { $ref: '#/components/parameters/Origin' },
  ]);
  expect(requestBody?.required).toBe(true);
  expect(requestBody?.content['application/json'].schema).toEqual({
    type: 'object',
    properties: { name: { $ref: '#/components/schemas/DisplayName' }, note: { type: 'string', maxLength: 9 } },
    required: ['name'],
    additionalProperties: false,
  });
});

test('a body may be one of several, and the path is taken out of each', () => {
  const input = z.discriminatedUnion('kind', [
    z.strictObject({ meeting: meetingId, kind: z.literal('a'), who: z.nullable(participantId) }),
    z.strictObject({ meeting: meetingId, kind: z.enum(['b', 'c']) }),
  ]);
  const { parameters, requestBody } = only(route({ ...post, input, output: nothing, refusals: [] }));
  expect(parameters?.[0]).toMatchObject({ schema: { $ref: '#/components/schemas/MeetingId' } });
  expect(requestBody?.content['application/json'].schema).toMatchObject({
    oneOf: [{ required: ['kind', 'who'] }, { required: ['kind'] }],
  });
});

test('codes of one status stand together, those that anything may be answered with among them', () => {
  const spec = route({ ...post, input: nothing, output: nothing, refusals: ['not-found', 'meeting-full', 'conflict'] });
  const codes = (status: number) => only(spec, true).responses[status]?.content['application/json'].schema;
  expect(codes(409)).toMatchObject({ properties: { code: { enum: ['meeting-full', 'conflict'] } } });
  expect(codes(401)).toMatchObject({ properties: { code: { enum: ['auth-required'] } } });
  expect(codes(403)).toMatchObject({ properties: { code: { enum: ['forbidden', 'origin-rejected'] } } });
  expect(codes(429)).toMatchObject({ required: ['ok', 'code', 'retryAfterMs'] });
});

test('a text that is tidied, and a field that has a default, are described as they leave', () => {
  const output = z.strictObject({
    name: displayName,
    tidy: z.pipe(
      z.string(),
      z.transform((text) => text.trim()),
    ),
  });
  const { responses } = only(route({ ...post, input: nothing, output, refusals: [] }));
  expect(responses[200]?.content['application/json'].schema).toMatchObject({
    properties: {
      data: { properties: { name: { $ref: '#/components/schemas/DisplayName' }, tidy: { type: 'string' } } },
    },
  });
});

test('every code is in the closed list', () => {
  expect(describe(routes).components.schemas['RefusalCode']?.enum).toEqual(REFUSAL_CODES);
});

test('a named shape is the same whichever way it goes', () => {
  const schemas = [
    ...Object.values({ ...routes, ...requests }).flatMap(({ input, output }) => [input, output]),
    ...Object.values(notices).map(({ payload }) => payload),
  ];
  for (const schema of schemas) {
    const [sent, passedOn] = [jsonSchemaOf(schema, 'input').shapes, jsonSchemaOf(schema, 'output').shapes];
    expect(passedOn).toEqual(sent);
  }
});

test('a GET takes only what its path names: nothing else of it is read', () => {
  for (const [name, { method, path, input }] of Object.entries(routes))
    if (method === 'GET')
      expect([name, Object.keys(jsonSchemaOf(input, 'input').schema['properties'] ?? {})]).toEqual([
        name,
        [...path.matchAll(/:(\w+)/g)].map((match) => match[1]),
      ]);
});
