import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const WITH_IT = /^(?:import|export)\b(?! type\b)[^'"]*?from '(\.[^']+\.tsx?)'/gm;
const WHEN_WANTED = /\bimport\('(\.[^']+\.tsx?)'\)/g;

/** What comes with a file when a browser imports it, by these ways of importing: never what is only a type. */
function comesWith(file: string, ways: readonly RegExp[], found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const way of ways)
    for (const [, from = ''] of read(file).matchAll(way)) comesWith(posix.join(posix.dirname(file), from), ways, found);
  return found;
}

const namesIn = (file: string) =>
  [...read(`apps/web/src/i18n/${file}`).matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
const [INSIDE, DESK] = [namesIn('en.inside.ts'), namesIn('en.desk.ts')];

/** Those of the files that take words of these names. */
function taking(names: readonly (string | undefined)[], files: Iterable<string>): readonly string[] {
  const any = names.join('|');
  const taken = new RegExp(String.raw`\bwords\.(?:${any})\b|\{[^}]*\b(?:${any})\b[^}]*\} = words;`);
  return [...files].filter((file) => taken.test(read(file)));
}

test('what is drawn on the way into a meeting takes no words but those that are there by then', () => {
  const files = new Set(['draw.tsx', 'main.tsx'].flatMap((file) => [...comesWith(`apps/web/src/${file}`, [WITH_IT])]));
  expect([...files]).toContain('apps/web/src/greenRoom/GreenRoomPage.tsx');
  expect(taking([...INSIDE, ...DESK], files)).toEqual([]);
});

test('what is drawn inside takes none of those that are for the pages around a meeting', () => {
  const files = comesWith('apps/web/src/meeting/InsidePage.tsx', [WITH_IT, WHEN_WANTED]);
  expect([...files]).toContain('apps/web/src/options/OptionsPanel.tsx');
  expect(taking(INSIDE, files).length).toBeGreaterThan(2);
  expect(taking(DESK, files)).toEqual([]);
});
