import type { ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.tsx';
import { fill } from '../i18n/fill.ts';
import { LanguageChoice } from '../i18n/LanguageChoice.tsx';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';

/** One column of cards under the name of the house, which leads home. */
export function AccountFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css['page']}>
      <title>{`${words.account.heading} · ${words.product}`}</title>
      <header className={css['top']}>
        <a href="/" aria-label={fill(words.labelled, { label: words.product, value: words.backToStart })}>
          <Wordmark />
        </a>
        <LanguageChoice />
      </header>
      <main className={css['column']}>
        <h1>{words.account.heading}</h1>
        {children}
      </main>
    </div>
  );
}
