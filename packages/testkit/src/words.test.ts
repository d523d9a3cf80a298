import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** What comes with a file when a browser imports it: not what is only a type, nor what is imported when it is wanted. */
function comesWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, from = ''] of read(file).matchAll(/^(?:import|export)\b(?! type\b)[^'"]*?from '(\.[^']+\.tsx?)'/gm))
    comesWith(posix.join(posix.dirname(file), from), found);
  return found;
}

const LATER = [...read('apps/web/src/i18n/en.later.ts').matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);

test('what is drawn on the way into a meeting needs no words but those that are there by then', () => {
  const files = [...comesWith('apps/web/src/draw.tsx'), ...comesWith('apps/web/src/main.tsx')];
  expect(files).toContain('apps/web/src/greenRoom/GreenRoomPage.tsx');
  expect(LATER.length).toBeGreaterThan(5);
  const needed = new RegExp(
    String.raw`\bwords\.(?:${LATER.join('|')})\b|\{[^}]*\b(?:${LATER.join('|')})\b[^}]*\} = words;`,
  );
  expect(files.filter((file) => needed.test(read(file)))).toEqual([]);
});
