import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (pattern: string | string[]) =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
const ids = (texts: readonly string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')));

const rules = ids(read('packages/*/SPEC.md'), /\*\*([A-Z]{2}-\d+)\*\*/g);
const proven = ids(read(['{packages,apps}/*/src/**/*.test.{ts,tsx}', 'e2e/*.spec.ts']), /\[([A-Z]{2}-\d+)\]/g);

test('there are rules', () => {
  expect(rules.size).toBeGreaterThan(30);
});

test('no number is given twice', () => {
  const given = read('packages/*/SPEC.md').flatMap((text) => [...text.matchAll(/^- \*\*([A-Z]{2}-\d+)\*\*/gm)]);
  const numbers = given.map((match) => match[1]);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test('every rule has a test', () => {
  expect([...rules].filter((rule) => !proven.has(rule))).toEqual([]);
});

test('every test names a rule that exists', () => {
  expect([...proven].filter((rule) => !rules.has(rule))).toEqual([]);
});
