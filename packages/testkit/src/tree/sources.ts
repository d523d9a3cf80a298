import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

/** Every TypeScript file of ours, by its path from the root. */
export function sourceFiles(): readonly string[] {
  const exclude = (name: string) => /^(node_modules|dist|dist-gallery|\.turbo|\.artifacts)$/.test(name);
  return globSync(['packages/*/**/*.{ts,tsx}', 'apps/*/**/*.{ts,tsx}', 'e2e/**/*.ts'], {
    cwd: root,
    exclude: (path) => path.split('/').some(exclude),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some(exclude))
    .toSorted();
}

/** Every style sheet of the screens, by its path from the root. */
export function styleSheets(): readonly string[] {
  return globSync(['packages/ui/src/**/*.css', 'apps/web/src/**/*.css'], { cwd: root }).toSorted();
}

/** What a file imports, as written: static, dynamic, and for side effects. */
export function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const patterns = [/^(?:import|export)\b[^'"]*?from '([^']+)'/gm, /^import '([^']+)'/gm, /\bimport\('([^']+)'\)/g];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}
