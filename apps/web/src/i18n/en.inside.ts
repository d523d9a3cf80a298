import { options } from './en.options.ts';
import { protection, quality } from './en.protection.ts';

/** What is read inside a meeting, and not before: a file of its own. */
export const inside = {
  options,
  protection,
  quality,
};
