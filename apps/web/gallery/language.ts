import { keepLanguage } from '../src/i18n/keptLanguage.ts';
import { LANGUAGES, type Language } from '../src/i18n/languages.ts';

// Before anything has words: `?language=ar` is chosen as people choose it, and kept.
const asked = new URLSearchParams(location.search).get('language');
if (asked !== null && Object.hasOwn(LANGUAGES, asked)) keepLanguage(asked as Language);
