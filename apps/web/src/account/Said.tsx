import type { Problem } from '@foyer/client';
import { Trouble } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';

/** What came of it, beside what was pressed: said aloud, and gone with the next change. */
export function Said({ text, problem }: { readonly text: string | null; readonly problem: Problem | null }) {
  return (
    <>
      <span role="status" className={css['said']}>
        {text}
      </span>
      <Trouble className={css['wide']}>{problem && words.problems[problem]}</Trouble>
    </>
  );
}
