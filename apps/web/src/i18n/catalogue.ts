import type { desk } from './en.desk.ts';
import type { inside } from './en.inside.ts';
import type { en } from './en.ts';
import type { Language } from './languages.ts';

/** The plural categories of each language, as `Intl.PluralRules` has them. */
interface Plurals extends Record<Language, Intl.LDMLPluralRule> {
  readonly en: 'one' | 'other';
  readonly de: 'one' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** A sentence about a number, one for each plural category: `count` chooses. */
export type Counted = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/** Whatever has exactly the categories of English is a sentence about a number. */
type IsCounted<T> = [keyof T, Plurals['en']] extends [Plurals['en'], keyof T] ? true : false;

/** What English says, to be said in other words. */
type InOtherWords<T, C> = T extends string
  ? string
  : T extends null
    ? null
    : IsCounted<T> extends true
      ? C
      : { readonly [K in keyof T]: InOtherWords<T[K], C> };

type Everything = typeof en & typeof inside & typeof desk;

/** Everything there is to say, in whichever language. */
export type Words = InOtherWords<Everything, Counted>;

/** The same, in one language: with every plural that it has. */
export type WordsIn<L extends Language> = InOtherWords<Everything, Readonly<Record<Plurals[L], string>>>;

/** What has to be there before anything is drawn; and what comes after it. Without a language: as they are in any. */
export type FirstWords<L extends Language | null = null> = Pick<In<L>, keyof typeof en>;
export type InsideWords<L extends Language | null = null> = Pick<In<L>, keyof typeof inside>;
export type DeskWords<L extends Language | null = null> = Pick<In<L>, keyof typeof desk>;
type In<L extends Language | null> = L extends Language ? WordsIn<L> : Words;
