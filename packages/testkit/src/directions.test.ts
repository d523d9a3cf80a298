import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { styleSheets } from './tree/sources.ts';

/** What names a side of the screen where a side of the text is meant. */
const SIDES = [
  /(?:margin|padding|border|inset)-(?:left|right)(?=[^;{}]*:)/,
  /(?:^|[\s;{])(?:left|right):/,
  /(?:text-align|float|clear|transform-origin):\s*(?:left|right)/,
];
/** `top right bottom left`: the second and the fourth have to be the same, or to be cut-outs of the screen. */
const FOUR = /(?:margin|padding|inset):\s+([^\s;]+)\s+([^\s;]+)\s+([^\s;]+)\s+([^\s;]+);/g;

function sidesIn(css: string): readonly string[] {
  const named = SIDES.flatMap((side) => side.exec(css)?.[0] ?? []);
  const uneven = [...css.matchAll(FOUR)].filter(([all, , right, , left]) => right !== left && !all.includes('--safe-'));
  return [...named, ...uneven.map(([all]) => all)].map((found) => found.trim());
}

test('[LG-3] every style sheet is the same from right to left: sides are those of the text', () => {
  const sheets = styleSheets();
  expect(sheets.length).toBeGreaterThan(40);
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  expect(sheets.flatMap((file) => sidesIn(read(file)).map((found) => `${file}: ${found}`))).toEqual([]);
});

test.each([
  ['.a {\n  margin-left: 1rem;\n}', 1],
  ['.a {\n  left: 0;\n}', 1],
  ['.a {\n  text-align: right;\n}', 1],
  ['.a {\n  padding: 0 1rem 0 2rem;\n}', 1],
  ['.a {\n  padding: 0 1rem 2rem 1rem;\n}', 0],
  ['.a {\n  padding: var(--safe-top) var(--safe-right) 0 var(--safe-left);\n}', 0],
  ['.a {\n  inset-inline-start: 0;\n  text-align: start;\n}', 0],
])('in %s there are %i sides of the screen', (css, count) => {
  expect(sidesIn(css)).toHaveLength(count);
});
