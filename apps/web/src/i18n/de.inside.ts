import type { InsideWords } from './catalogue.ts';
import { options } from './de.options.ts';
import { protection, quality } from './de.protection.ts';

const aloud: InsideWords<'de'>['aloud'] = {
  microphone: { on: 'Ihr Mikrofon ist an', off: 'Ihr Mikrofon ist aus' },
  camera: { on: 'Ihre Kamera ist an', off: 'Ihre Kamera ist aus' },
  hand: { on: 'Ihre Hand ist gehoben', off: 'Ihre Hand ist gesenkt' },
};

/** What is read inside a meeting, and not before: a file of its own. */
export const inside: InsideWords<'de'> = {
  aloud,
  options,
  protection,
  quality,
};
