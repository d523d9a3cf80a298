import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './Desk.module.css';
import { Wordmark } from './Wordmark.tsx';

export interface DeskPageProps {
  readonly title: string;
  /** Stands beside the wordmark: where else one can go. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page to settle things on, with room for lists and forms: what one does before a meeting and after it. */
export function DeskPage({ title, aside, children }: DeskPageProps) {
  return (
    <div className={css['page']}>
      <title>{`${title} · ${words.product}`}</title>
      <header className={css['header']}>
        <a
          className={css['home']}
          href="/"
          aria-label={fill(words.labelled, { label: words.product, value: words.backToStart })}
        >
          <Wordmark />
        </a>
        {aside}
      </header>
      <main className={css['main']}>{children}</main>
    </div>
  );
}
