import type { InsideWords } from './catalogue.ts';
import { options } from './de.options.ts';
import { protection, quality } from './de.protection.ts';

/** What is read inside a meeting, and not before: a file of its own. */
export const inside: InsideWords<'de'> = {
  options,
  protection,
  quality,
};
