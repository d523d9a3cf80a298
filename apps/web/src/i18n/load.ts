import type { DeskWords, FirstWords, InsideWords, Words } from './catalogue.ts';
import { language } from './here.ts';
import type { Language } from './languages.ts';

type Load<T> = Readonly<Record<Language, () => Promise<T>>>;

const FIRST: Load<FirstWords> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
};
const INSIDE: Load<InsideWords> = {
  en: async () => (await import('./en.inside.ts')).inside,
  de: async () => (await import('./de.inside.ts')).inside,
  ar: async () => (await import('./ar.inside.ts')).inside,
};
const DESK: Load<DeskWords> = {
  en: async () => (await import('./en.desk.ts')).desk,
  de: async () => (await import('./de.desk.ts')).desk,
  ar: async () => (await import('./ar.desk.ts')).desk,
};

/** What has come of the words; `words.ts` hands it out. */
export const said = {} as Words;

/** The words of the page’s language, and of no other: nothing can be drawn before they are there. */
export async function loadWords(): Promise<void> {
  Object.assign(said, await FIRST[language]());
}

/** Those of a meeting that one is in. What needs them is imported after them. */
export async function loadInside(): Promise<void> {
  Object.assign(said, await INSIDE[language]());
}

/** Those of the pages before and after a meeting, where its options are settled, too. What needs them is imported after them. */
export async function loadDesk(): Promise<void> {
  Object.assign(said, ...(await Promise.all([INSIDE[language](), DESK[language]()])));
}
