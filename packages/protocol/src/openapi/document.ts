import type { Route, Routes } from '../contract.ts';
import { COMMON_REFUSALS, REFUSAL_CODES, type RefusalCode, statusOf } from '../refusals.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { fieldOf, needsSomething, takesSomething, without } from './fields.ts';
import { type JsonSchema, jsonSchemaOf } from './shapes.ts';

export interface DescribedServer {
  /** Where browsers reach it: scheme, host and port. */
  readonly origin: string;
  /** The cookie that carries the session. */
  readonly cookie: string;
  /** Whether a route is for nobody without a session. */
  readonly needsSession: (route: string) => boolean;
}

/** Refusals that only a socket can meet with. */
const SOCKET_ONLY: readonly RefusalCode[] = ['unknown-event', 'not-admitted', 'conflict'];
/** Refusals that a route answers by itself, when it changes something, whatever it declares. */
const WHEN_CHANGING = ['origin-rejected', 'too-large'] as const satisfies readonly RefusalCode[];

/** Describes routes of the contract as an OpenAPI 3.1 document. */
export function openApiDocument(routes: Routes, server: DescribedServer): JsonSchema {
  const shapes: Record<string, JsonSchema> = {};
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, { route, server, shapes }) };
  }
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Foyer',
      version: String(PROTOCOL_VERSION),
      description:
        'What a browser asks of Foyer over HTTP. Generated from the contract, which also knows the requests and ' +
        'notices that travel by socket: docs/protocol.md describes all of it.',
    },
    servers: [{ url: server.origin }],
    paths,
    components: {
      schemas: { ...shapes, RefusalCode: refusalCode() },
      parameters: { Origin: originParameter(server.origin) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: server.cookie, description: 'The session of an account.' },
      },
    },
  };
  return withComponentRefs(document);
}

function operation(
  name: string,
  { route, server, shapes }: { route: Route; server: DescribedServer; shapes: Record<string, JsonSchema> },
): JsonSchema {
  const input = jsonSchemaOf(route.input, 'input');
  const output = jsonSchemaOf(route.output, 'output');
  Object.assign(shapes, input.shapes, output.shapes);
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter ?? '');
  const changes = route.method !== 'GET';
  const parameters = [
    ...inPath.map((parameter) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: fieldOf(input.schema, parameter) ?? {},
    })),
    ...(changes ? [{ $ref: '#/components/parameters/Origin' }] : []),
  ];
  const body = without(input.schema, inPath);
  return {
    operationId: name,
    tags: [name.split(':')[0]],
    security: server.needsSession(name) ? [{ session: [] }] : [{}, { session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(changes && takesSomething(body)
      ? { requestBody: { required: needsSomething(body), content: json(body) } }
      : {}),
    responses: {
      200: { description: 'Done.', content: json(answer({ ok: { const: true }, data: output.schema })) },
      ...refusals(name, { route, server }),
    },
  };
}

/** One response per HTTP status, with the codes that come with it. */
function refusals(
  name: string,
  { route, server }: { route: Route; server: DescribedServer },
): Readonly<Record<string, JsonSchema>> {
  const codes = new Set<RefusalCode>([
    ...route.refusals,
    ...COMMON_REFUSALS.filter((code) => !SOCKET_ONLY.includes(code)),
    ...(route.method === 'GET' ? [] : WHEN_CHANGING),
    ...(server.needsSession(name) ? (['auth-required'] as const) : []),
  ]);
  return Object.fromEntries(
    [...Map.groupBy(codes, statusOf)]
      .toSorted(([one], [other]) => one - other)
      .map(([status, group]) => {
        const code = { $ref: '#/$defs/RefusalCode', enum: group };
        const wait = status === 429 ? { retryAfterMs: { type: 'number', minimum: 0 } } : {};
        const schema = answer({ ok: { const: false }, code, ...wait });
        return [String(status), { description: `Refused: ${group.join(', ')}.`, content: json(schema) }];
      }),
  );
}

function refusalCode(): JsonSchema {
  return {
    type: 'string',
    enum: REFUSAL_CODES,
    description: `Why not. The list is closed; each code has one HTTP status: ${REFUSAL_CODES.map(
      (code) => `${code} ${statusOf(code)}`,
    ).join(', ')}.`,
  };
}

function originParameter(origin: string): JsonSchema {
  return {
    name: 'Origin',
    in: 'header',
    required: true,
    description: 'Foyer’s own origin, letter by letter. Browsers send it by themselves.',
    schema: { const: origin },
  };
}

function answer(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function json(schema: JsonSchema): JsonSchema {
  return { 'application/json': { schema } };
}

/** OpenAPI keeps named shapes among its components, JSON Schema among its definitions. */
function withComponentRefs(document: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
