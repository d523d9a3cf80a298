import { options } from './ar.options.ts';
import { protection, quality } from './ar.protection.ts';
import type { InsideWords } from './catalogue.ts';

const aloud: InsideWords<'ar'>['aloud'] = {
  microphone: { on: 'ميكروفونك مفتوح', off: 'ميكروفونك مغلق' },
  camera: { on: 'كاميرتك تعمل', off: 'كاميرتك مغلقة' },
  hand: { on: 'يدك مرفوعة', off: 'يدك غير مرفوعة' },
};

/** What is read inside a meeting, and not before: a file of its own. */
export const inside: InsideWords<'ar'> = {
  aloud,
  options,
  protection,
  quality,
};
