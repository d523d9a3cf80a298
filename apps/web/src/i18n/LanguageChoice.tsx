import { language as here } from './here.ts';
import { keepLanguage } from './keptLanguage.ts';
import css from './Language.module.css';
import { LANGUAGES, type Language } from './languages.ts';
import { words } from './words.ts';

export interface LanguageChoiceProps {
  /** What would be lost with the page is kept in here. */
  readonly onLeave?: () => void;
}

/** Each language in its own words: whoever does not read the page finds theirs all the same. The page is loaded anew. */
export function LanguageChoice({ onLeave }: LanguageChoiceProps) {
  const choose = (language: Language) => {
    if (language === here) return;
    onLeave?.();
    keepLanguage(language);
    location.reload();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div role="group" aria-label={words.chooseLanguage} className={css['languages']}>
      {(Object.keys(LANGUAGES) as Language[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          dir={LANGUAGES[language].direction}
          aria-pressed={language === here}
          className={css['language']}
          onClick={() => choose(language)}
        >
          {LANGUAGES[language].name}
        </button>
      ))}
    </div>
  );
}
