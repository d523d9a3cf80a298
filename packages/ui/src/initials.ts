const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const JOINED = /\p{Script=Arabic}/u;
const TELLING = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;

function first(word: string): string {
  const all = [...graphemes.segment(word)].map(({ segment }) => segment);
  return all.find((segment) => TELLING.test(segment)) ?? all[0] ?? '';
}

/** Up to two letters for a name: of its first and its last word, whole graphemes, so that no accent or emoji is cut. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => TELLING.test(word));
  const [head = name.trim(), ...others] = words;
  const [before, after] = [first(head), first(others.at(-1) ?? '')];
  // Two letters that would be joined to a word are not one.
  return (before + (JOINED.test(after) ? '\u200c' : '') + after).toLocaleUpperCase();
}

/** A number from 0 to `count` - 1 that stays with a name. */
export function toneOf(name: string, count: number): number {
  // FNV-1a: short names that differ by one letter should not look alike.
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 8) % count;
}
