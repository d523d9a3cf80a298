import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notices, requests, routes } from '@foyer/protocol';
import { expect, test } from 'vitest';
import { contractComments } from './comments.ts';
import { protocolPage } from './protocolPage.ts';

const root = join(import.meta.dirname, '../../../..');
const file = join(root, 'docs/protocol.md');
const comments = contractComments(join(root, 'packages/protocol/src'));

test('everything in the contract says what it is for, in a comment above it', () => {
  const names = Object.keys({ ...routes, ...requests, ...notices });
  expect(names.filter((name) => !comments.purposeOf(name))).toEqual([]);
});

test('docs/protocol.md is what the contract says (UPDATE_CONTRACT=1 npm test -- --unit writes it anew)', () => {
  const page = protocolPage(comments);
  if (process.env['UPDATE_CONTRACT']) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
