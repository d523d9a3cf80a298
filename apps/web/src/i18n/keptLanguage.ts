import type { Language } from './languages.ts';

const KEY = 'foyer.language';

/** The language somebody chose in this browser, kept only once they did. Storage can be switched off; then the browser’s own is taken. */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without a place to keep it there is no choice.
  }
}
