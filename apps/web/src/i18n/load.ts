import type { FirstWords, LaterWords, Words } from './catalogue.ts';
import { language } from './here.ts';
import type { Language } from './languages.ts';

const FIRST: Record<Language, () => Promise<FirstWords>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
};
const LATER: Record<Language, () => Promise<LaterWords>> = {
  en: async () => (await import('./en.later.ts')).later,
  de: async () => (await import('./de.later.ts')).later,
  ar: async () => (await import('./ar.later.ts')).later,
};

/** What has come of the words; `words.ts` hands it out. */
export const said = {} as Words;
let later: Promise<unknown> | null = null;

/** The words of the page’s language, and of no other: nothing can be drawn before they are there. */
export async function loadWords(): Promise<void> {
  Object.assign(said, await FIRST[language]());
}

/** Those that nobody reads on the way into a meeting. What needs them is imported after them. */
export async function loadLater(): Promise<void> {
  later ??= LATER[language]().then((come) => Object.assign(said, come));
  try {
    await later;
  } catch (error) {
    // Another try may find the line up again.
    later = null;
    throw error;
  }
}
