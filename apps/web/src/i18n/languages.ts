/** The languages of the screen. Each calls itself what it calls itself. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

export type Language = keyof typeof LANGUAGES;

export interface Asked {
  /** What was chosen here before; null: nothing was. */
  readonly kept: string | null;
  /** What the browser says that people read, the best first. */
  readonly preferred: readonly string[];
}

export interface Choice {
  readonly language: Language;
  /** For `Intl`: the language as it is used where people are, as far as they say where that is. */
  readonly locale: string;
}

/** What was chosen, else the first that people read, else English. */
export function chooseLanguage({ kept, preferred }: Asked): Choice {
  const read = preferred.map(languageIn);
  const language = languageIn(kept ?? '') ?? read.find((one) => one !== null) ?? 'en';
  const there = preferred[read.indexOf(language)];
  return { language, locale: there !== undefined && isUnderstood(there) ? there : language };
}

function languageIn(tag: string): Language | null {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? (language as Language) : null;
}

/** Some systems call their languages what no standard knows. */
function isUnderstood(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
