import type { JsonSchema } from '@foyer/protocol/openapi';
import type { FieldComments } from './comments.ts';

/** More than this stands on lines of its own. */
const LINE = 100;

/** A schema by itself: its type, and what has to hold beyond it. */
export function definitionOf(schema: JsonSchema, comments: FieldComments = new Map()): string {
  const limits = limitsOf(schema).join(', ');
  return `${notationOf(schema, comments)}${limits === '' ? '' : ` // ${limits}`}`;
}

/** Writes a JSON Schema in the notation of TypeScript's types, with what a type cannot say as comments. */
export function notationOf(schema: JsonSchema, comments: FieldComments = new Map()): string {
  const variants = list(schema['oneOf'] ?? schema['anyOf']);
  if (variants.length > 0) return union(variants.map((one) => notationOf(one, comments)));
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1) ?? '';
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return union(schema['enum'].map(literal));
  if (Array.isArray(schema['type']))
    return union(schema['type'].map((type: unknown) => notationOf({ ...schema, type }, comments)));
  if (schema['type'] === 'array') return arrayNotation(schema, comments);
  if (schema['type'] === 'object') return objectNotation(schema, comments);
  return typeof schema['type'] === 'string' ? schema['type'] : 'unknown';
}

function arrayNotation(schema: JsonSchema, comments: FieldComments): string {
  const tuple = list(schema['prefixItems']);
  if (tuple.length > 0) return `[${tuple.map((one) => notationOf(one, comments)).join(', ')}]`;
  const items = notationOf(asSchema(schema['items']), comments);
  return /^[\w'-]+$|^\{.*\}$|^Record<.*>$/s.test(items) ? `${items}[]` : `(${items})[]`;
}

function objectNotation(schema: JsonSchema, comments: FieldComments): string {
  const values = schema['additionalProperties'];
  if (isSchema(values)) return `Record<string, ${notationOf(values, comments)}>`;
  const required = (schema['required'] ?? []) as readonly string[];
  const fields = Object.entries(asSchema(schema['properties'])).map(([name, value]) => {
    const field = `${name}${required.includes(name) ? '' : '?'}: ${notationOf(asSchema(value), comments)}`;
    return { field, limits: limitsOf(asSchema(value)).join(', '), comment: comments.get(name) };
  });
  if (fields.length === 0) return '{}';
  const short = `{ ${fields.map(({ field }) => field).join(', ')} }`;
  const says = fields.some(({ limits, comment }) => limits !== '' || comment !== undefined);
  if (!says && short.length <= LINE && !short.includes('\n')) return short;
  const lines = fields.flatMap(({ field, limits, comment }) => [
    ...(comment === undefined ? [] : [`// ${comment}`]),
    `${field},${limits === '' ? '' : ` // ${limits}`}`,
  ]);
  return `{\n${indented(lines.join('\n'))}\n}`;
}

/** What has to hold beyond the type. */
function limitsOf(schema: JsonSchema): readonly string[] {
  const {
    minLength,
    maxLength,
    pattern,
    format,
    minItems,
    maxItems,
    items,
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
  } = schema;
  const limits = [
    ...bounds([minLength, maxLength], 'characters'),
    ...(typeof pattern === 'string' && format === undefined ? [`/${pattern}/`] : []),
    ...(typeof format === 'string' ? [format] : []),
    ...(schema['prefixItems'] ? [] : bounds([minItems, maxItems], 'of them')),
    ...bounds([minimum, maximum], ''),
    ...(typeof exclusiveMinimum === 'number' ? [`above ${exclusiveMinimum}`] : []),
    ...(typeof exclusiveMaximum === 'number' ? [`below ${exclusiveMaximum}`] : []),
    ...('default' in schema ? [`if left out: ${literal(schema['default'])}`] : []),
    ...list(schema['oneOf'] ?? schema['anyOf']).flatMap(limitsOf),
    ...(items ? limitsOf(asSchema(items)).map((limit) => `each ${limit}`) : []),
    ...(schema['propertyNames'] ? limitsOf(asSchema(schema['propertyNames'])).map((limit) => `names ${limit}`) : []),
    ...(isSchema(schema['additionalProperties'])
      ? limitsOf(schema['additionalProperties']).map((limit) => `values ${limit}`)
      : []),
  ];
  return [...new Set(limits)];
}

function bounds([least, most]: readonly [unknown, unknown], what: string): readonly string[] {
  const unit = what === '' ? '' : ` ${what}`;
  const from = typeof least === 'number' && least > -Number.MAX_SAFE_INTEGER ? least : undefined;
  const to = typeof most === 'number' && most < Number.MAX_SAFE_INTEGER ? most : undefined;
  if (from === undefined) return to === undefined ? [] : [`at most ${to}${unit}`];
  if (to === undefined) return from === 0 && what !== '' ? [] : [`at least ${from}${unit}`];
  return from === to ? [`exactly ${from}${unit}`] : [`${from} to ${to}${unit}`];
}

function union(members: readonly string[]): string {
  const unique = [...new Set(members)];
  const short = unique.join(' | ');
  if (short.length <= LINE && !short.includes('\n')) return short;
  return `\n${indented(unique.map((member) => `| ${member}`).join('\n'))}`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function asSchema(value: unknown): JsonSchema {
  return (value ?? {}) as JsonSchema;
}

function list(value: unknown): readonly JsonSchema[] {
  return (value ?? []) as readonly JsonSchema[];
}
