import type { Plugin } from 'vite';

const FILES = /\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/;

/**
 * Leaves out what describes schemas as JSON Schema: the server does that for its documents, and the page never. zod's schemas
 * hold on to it, so it would be 5 kB of every page; each function of it is one that does nothing.
 */
export function withoutJsonSchema(): Plugin {
  const left = new Set<string>();
  return {
    name: 'without-json-schema',
    apply: 'build',
    transform(code, id) {
      if (!FILES.test(id)) return null;
      left.add(id);
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      return { code: names.map((name) => `export function ${name}() {}`).join('\n'), map: null };
    },
    buildEnd(error) {
      if (!error && left.size !== 2)
        this.error('zod keeps its JSON Schema elsewhere now: apps/web/withoutJsonSchema.ts');
    },
  };
}
