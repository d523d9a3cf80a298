import { language, locale } from './here.ts';
import { LANGUAGES } from './languages.ts';

/** Tells the browser what this page is in, for screen readers, fonts, hyphens, and the side where lines begin. */
export function showLanguage(): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = LANGUAGES[language].direction;
}
