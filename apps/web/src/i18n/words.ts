import type { Words } from './catalogue.ts';
import { language } from './here.ts';
import type { Language } from './languages.ts';

const CATALOGUES: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
};

/** The words on the screen. Whatever draws waits here until they have come: each language is a file of its own. */
export const words: Words = await CATALOGUES[language]();
