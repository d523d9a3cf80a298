import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitsIn } from './limits.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const says = (text: string) => writeFileSync(join(folder, 'limits.json'), text);

test('[LM-9] a data folder without a table of its own has the one that comes with Foyer', () => {
  expect(limitsIn(folder).limits.handshake.address).toEqual({ points: 60, seconds: 20 });
});

test('[LM-9] numbers in limits.json count', () => {
  says('{ "limits": { "handshake": { "address": { "points": 600 } } } }');
  expect(limitsIn(folder).limits.handshake.address).toEqual({ points: 600, seconds: 20 });
});

test.each([
  ['{', /limits\.json cannot be used: it is no JSON/],
  ['{ "handshake": 1 }', /limits\.json cannot be used: nothing is called "handshake"/],
])('[LM-9] with %s Foyer does not start, and says why', (text, sentence) => {
  says(text);
  expect(() => limitsIn(folder)).toThrow(sentence);
});
