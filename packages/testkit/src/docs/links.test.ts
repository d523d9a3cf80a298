import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const exclude = (path: string) => path.split('/').some((name) => /^(node_modules|dist|data|\..+)$/.test(name));
const pages = globSync(['*.md', 'docs/**/*.md', '{apps,packages}/*/**/*.md'], { cwd: root, exclude });

test('every link between our own pages leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(10);
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} leads to ${target}`),
  );
  expect(dead).toEqual([]);
});
