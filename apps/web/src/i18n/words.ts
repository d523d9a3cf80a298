import { en, type Words } from './en.ts';

/** The words on the screen. English is the only language so far; this is where another would be chosen. */
export const words: Words = en;
