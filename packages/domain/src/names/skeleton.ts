import { CONFUSABLES } from './confusables.ts';

const TAKEN_FOR = new Map(
  CONFUSABLES.flatMap(([plain, codes]) =>
    codes.split(' ').map((code) => [String.fromCodePoint(Number.parseInt(code, 16)), plain] as const),
  ),
);

/**
 * What is left of a name when everything is gone that people overlook: accents, capitals, spaces, signs, and the script
 * that a letter is from. Two names with one skeleton look alike (NM-1). Only for comparing: nobody is ever shown it.
 */
export function skeleton(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = bare.replace(/./gsu, (char) => TAKEN_FOR.get(char) ?? taken(char.toLowerCase()));
  const letters = plain
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1i|]/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? plain : letters;
}

function taken(char: string): string {
  return TAKEN_FOR.get(char) ?? char;
}
