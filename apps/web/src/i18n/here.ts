import { keptLanguage } from './keptLanguage.ts';
import { type Choice, chooseLanguage } from './languages.ts';

/** The language of this page, for as long as it is there. Outside a browser there is nobody to ask. */
export const { language, locale }: Choice =
  typeof document === 'undefined'
    ? chooseLanguage({ kept: null, preferred: [] })
    : chooseLanguage({ kept: keptLanguage(), preferred: navigator.languages });
