import { jsonSchemaOf } from '@foyer/protocol/openapi';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { definitionOf } from './notation.ts';

const noted = (schema: z.ZodType) => definitionOf(jsonSchemaOf(schema, 'input').schema);

test.each<[string, z.ZodType, string]>([
  ['nothing', z.strictObject({}), '{}'],
  ['a bounded text', z.string().max(9), 'string // at most 9 characters'],
  ['a number', z.number().int().min(1).max(4), 'integer // 1 to 4'],
  ['something with a default', z.number().default(4), 'number // if left out: 4'],
  ['any integer', z.number().int(), 'integer'],
  ['one word', z.literal('on'), "'on'"],
  ['one of several words', z.enum(['a', 'b']), "'a' | 'b'"],
  ['something that may be null', z.number().nullable(), 'number | null'],
  ['a union', z.union([z.string(), z.literal(3), z.boolean()]), 'string | 3 | boolean'],
  ['a list of unions', z.array(z.enum(['a', 'b'])).min(1), "('a' | 'b')[] // at least 1 of them"],
  [
    'a record',
    z.record(z.string().regex(/^a/), z.number().max(5)),
    'Record<string, number> // names /^a/, values at most 5',
  ],
  ['a pair', z.tuple([z.string(), z.number()]), '[string, number]'],
  ['anything', z.unknown(), 'unknown'],
  ['an optional field', z.strictObject({ a: z.string().optional(), b: z.boolean() }), '{ a?: string, b: boolean }'],
])('%s', (_, schema, text) => {
  expect(noted(schema)).toBe(text);
});

test('one of several objects, told apart by a field', () => {
  const schema = z.strictObject({
    view: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('speaker'), hold: z.number().int().max(9) }),
      z.strictObject({ kind: z.enum(['gallery', 'none']) }),
    ]),
  });
  expect(noted(schema).replace(/ +$/gm, '')).toBe(`{
  view:
    | {
      kind: 'speaker',
      hold: integer, // at most 9
    }
    | { kind: 'gallery' | 'none' },
}`);
});
