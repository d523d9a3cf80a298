import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf, type TitlesOf, threatsOf, titlesIn } from './threats.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'docs/threats');
const index = readFileSync(join(folder, 'README.md'), 'utf8');
const pages = globSync('*.md', { cwd: folder }).filter((name) => name !== 'README.md');

const titlesOf: TitlesOf = (file) =>
  existsSync(join(root, file)) ? titlesIn(readFileSync(join(root, file), 'utf8')) : null;

describe('docs/threats', () => {
  test.each(pages)('%s: every threat is held by a test that exists', (name) => {
    expect(problemsOf(readFileSync(join(folder, name), 'utf8'), titlesOf)).toEqual([]);
  });

  test('every page is in the index, and its ids begin with its own letter', () => {
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
    for (const name of pages) {
      const letters = threatsOf(readFileSync(join(folder, name), 'utf8')).map(({ id }) => id.split('-')[0]);
      expect([name, new Set(letters)]).toEqual([name, new Set([basename(name).charAt(0).toUpperCase()])]);
    }
  });
});

describe('a page', () => {
  // Not written out, or this file would pass for the proof of a rule.
  const rule = (number: number) => `[LB-${number}]`;
  const known: TitlesOf = (file) => (file === 'a/b.test.ts' ? [`${rule(1)} lets in`, 'is told'] : null);
  const row = (heldBy: string, id = 'L-1') => `| ${id} | S | threat | remedy | ${heldBy} | the rest |`;

  test('is good when each threat names a test or a rule in a file', () => {
    const good = [
      row(`\`a/b.test.ts\` ${rule(1)}`),
      row(`\`a/b.test.ts\` \`is told\`; \`a/b.test.ts\` \`${rule(1)} lets in\``, 'L-2'),
    ];
    expect(problemsOf(['| id | kind |', '| -- | -- |', ...good].join('\n'), known)).toEqual([]);
  });

  test.each([
    ['a threat without a test', row('we are careful'), 'L-1 names no test'],
    ['a file alone', row('`a/b.test.ts`'), 'L-1 names no test in a/b.test.ts'],
    ['a file that is gone', row(`\`a/c.test.ts\` ${rule(1)}`), 'L-1 names a file that does not exist: a/c.test.ts'],
    ['a title without an end', row('`a/b.test.ts` `is'), 'L-1 names no test in a/b.test.ts'],
    ['another title', row('`a/b.test.ts` `told`'), 'L-1 names a test that is not in a/b.test.ts: told'],
    ['another rule', row(`\`a/b.test.ts\` ${rule(2)}`), 'L-1 names a rule that no test in a/b.test.ts carries: LB-2'],
    ['a cell too few', '| L-1 | S | threat | `a/b.test.ts` |', 'L-1 needs 6 cells: id, kind, threat'],
    ['no kind', row('`a/b.test.ts` `is told`').replace('| S |', '| X |'), 'L-1 is of no kind in STRIDE: X'],
    ['an id twice', `${row('`a/b.test.ts` `is told`')}\n${row('`a/b.test.ts` `is told`')}`, 'L-1 stands there twice'],
    ['nothing', 'Nothing threatens us.', 'there is no threat on it'],
  ])('with %s is not', (_, page, problem) => {
    expect(problemsOf(page, known).join()).toContain(problem);
  });

  test('finds titles in tests and in nothing else', () => {
    const source = [
      "test('one', () => {});",
      "test.each([['x']])(\n  'two of %s', () => {});",
      "await test.step('it’s three', async () => {});",
      'describe("four\'s", () => {});',
      "expect(x).toBe('five');",
    ].join('\n');
    expect(titlesIn(source)).toEqual(['one', 'two of %s', 'it’s three', "four's"]);
  });
});
