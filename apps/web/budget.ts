import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Up to where somebody may ask to be let in, in bytes after gzip. */
const DOOR = { what: 'the door of a meeting', parts: ['/index.html'], most: 150_000 };
/** Up to where they see and hear the others; panels and menus come when they are opened. */
const ROOM = {
  what: 'the room of a meeting',
  parts: [...DOOR.parts, '/meeting/InsidePage.tsx', '/connection/socket.ts', '/mediasoup-client/lib/index.js'],
  most: 220_000,
};

/** Fails the build when a page loads more JavaScript than it may (ADR 12). */
export function budget(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const { what, parts, most } of [DOOR, ROOM]) {
        const bytes = weightOf(bundle, parts);
        const says = `${what} loads ${bytes} bytes of JavaScript after gzip; it may be ${most}`;
        if (bytes > most) this.error(`${says}. What is it that could come later? See ADR 12.`);
        this.info(says);
      }
    },
  };
}

/** These parts, and all that they cannot be without. */
function weightOf(bundle: Bundle, parts: readonly string[]): number {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = parts.map((part) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(part));
    if (!chunk) throw new Error(`no file begins with ${part} any more: is it loaded with another one?`);
    return chunk.fileName;
  });
  const loaded = new Set(wanted);
  for (const name of loaded)
    for (const next of chunks.find((one) => one.fileName === name)?.imports ?? []) loaded.add(next);
  return chunks
    .filter(({ fileName }) => loaded.has(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
