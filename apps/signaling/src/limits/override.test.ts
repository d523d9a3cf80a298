import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableWith, UnusableLimits } from './override.ts';
import { DEFAULT_TABLE } from './table.ts';

test('[LM-9] an operator changes single numbers, and all others stay', () => {
  expect(tableWith({})).toEqual(DEFAULT_TABLE);
  const table = tableWith({
    limits: { 'join.guest': { address: { points: 500 } } },
    holdings: { places: { 'address-in-meeting': 100 } },
  });
  expect(table.limits['join.guest']).toEqual({
    ...DEFAULT_TABLE.limits['join.guest'],
    address: { points: 500, seconds: 60 },
  });
  expect(table.limits.handshake).toEqual(DEFAULT_TABLE.limits.handshake);
  expect(table.holdings.places).toEqual({ 'account-in-meeting': 20, 'address-in-meeting': 100 });
});

test.each([
  ['a row there is not', { limits: { joins: {} } }, /nothing is called "joins" at limits;/],
  [
    'a scope that the row has not',
    { limits: { handshake: { meeting: { points: 1 } } } },
    /"meeting" at limits \/ handshake/,
  ],
  [
    'a word there is not',
    { limits: { handshake: { address: { burst: 1 } } } },
    /"burst" at limits \/ handshake \/ address/,
  ],
  ['nothing at all', { limits: { handshake: { address: { points: 0 } } } }, /number cannot be used at .* points/],
  ['half a point', { holdings: { places: { 'address-in-meeting': 1.5 } } }, /number cannot be used at holdings/],
  ['a text', { limits: { handshake: { address: { points: '60' } } } }, /number cannot be used/],
  ['more than a day', { limits: { handshake: { address: { seconds: 86_401 } } } }, /86400/],
  ['a list', [], /cannot be used/],
  ['a prototype', JSON.parse('{"__proto__":{"limits":{}},"limitz":1}'), /"limitz"/],
])('[LM-9] %s is refused, and the sentence says where it is', (_, changes, sentence) => {
  expect(() => tableWith(changes)).toThrow(UnusableLimits);
  expect(() => tableWith(changes)).toThrow(sentence);
});

test('what the operator reads is what counts', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/ops/limits.md'), 'utf8');
  expect(JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? '')).toEqual(DEFAULT_TABLE);
});
