import { options } from './ar.options.ts';
import { protection, quality } from './ar.protection.ts';
import type { InsideWords } from './catalogue.ts';

/** What is read inside a meeting, and not before: a file of its own. */
export const inside: InsideWords<'ar'> = {
  options,
  protection,
  quality,
};
