import type { Words } from './catalogue.ts';
import { loadDesk, loadWords, said } from './load.ts';

// A page has loaded them before it imports whatever draws; tests have no page. In what is built this is not there.
if (import.meta.env.MODE === 'test') await Promise.all([loadWords(), loadDesk()]);

/** The words on the screen. */
export const words: Words = said;
