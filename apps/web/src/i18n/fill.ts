import { language } from './here.ts';
import { LANGUAGES } from './languages.ts';
import { inDigits } from './say.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Puts values where a sentence has their names in braces. For labels; on the screen use `Phrase`. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    if (value === undefined) return braces;
    return typeof value === 'number' ? inDigits(value) : apart(value);
  });
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A value in another script keeps its direction to itself: what `<bdi>` is on the screen, for text without elements. */
export function apart(value: string): string {
  const turns = LANGUAGES[language].direction === 'rtl' || RIGHT_TO_LEFT.test(value);
  return turns ? `\u2068${value}\u2069` : value;
}
