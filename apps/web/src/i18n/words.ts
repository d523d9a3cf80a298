import type { Words } from './catalogue.ts';
import { loadLater, loadWords, said } from './load.ts';

// A page has loaded them before it imports whatever draws; tests have no page. In what is built this is not there.
if (import.meta.env.MODE === 'test') await Promise.all([loadWords(), loadLater()]);

/** The words on the screen. */
export const words: Words = said;
