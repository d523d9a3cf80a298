import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './tree/sources.ts';

/** What holds a name in our sources. */
const HELD = String.raw`(?!words\.)(?:\w+\.)*(?:name|organizer|asked|you|lookalike)`;
/** A sentence with a name, as text: that is for labels, which have no elements. */
const SENTENCE = String.raw`fill\([^}]*\{ name[ :,][^}]*\}\)`;
/** Our formatter writes an expression in a page without spaces, and an object with them. */
const CHILD = new RegExp(String.raw`(?<!=|<bdi>|[$'"\x60])\{(?:${HELD}|${SENTENCE})\}`, 'g');

/** Names that stand on a page beside other text. */
const bareIn = (source: string) => [...source.matchAll(CHILD)].map(([found]) => found);

test('[NM-3] every name on every screen is apart from what stands around it', () => {
  const pages = sourceFiles().filter((file) => /^(apps\/web|packages\/ui)\/src\/.*(?<!\.test)\.tsx$/.test(file));
  expect(pages.length).toBeGreaterThan(50);
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  expect(pages.flatMap((file) => bareIn(read(file)).map((found) => `${file}: ${found}`))).toEqual([]);
});

test.each([
  ['<span>{name}</span>', 1],
  ['<p>\n  {person.name}\n</p>', 1],
  ['<p>{fill(words.start.welcome, { name })}</p>', 1],
  ['<bdi>{name}</bdi>', 0],
  ['<Avatar name={name} aria-label={fill(words.door.admitName, { name })} />', 0],
  ['<p>{words.stage.you}</p>', 0],
  ["of.split('{name}')", 0],
])('in %s there are %i bare names', (source, count) => {
  expect(bareIn(source)).toHaveLength(count);
});
