import { IconButton, NextIcon, PreviousIcon } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './StageBar.module.css';

export interface PagesProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of the gallery, one by one. The ends stay where they are: a button that goes away takes the focus along. */
export function Pages({ page, pages, onPage }: PagesProps) {
  return (
    <nav className={css['pages']} aria-label={words.stage.pages}>
      <IconButton label={words.stage.previousPage} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <PreviousIcon />
      </IconButton>
      <span role="status" className={css['page']}>
        {fill(words.stage.page, { page: page + 1, pages })}
      </span>
      <IconButton label={words.stage.nextPage} disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        <NextIcon />
      </IconButton>
    </nav>
  );
}
