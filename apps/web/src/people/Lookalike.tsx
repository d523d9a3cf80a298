import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Lookalike.module.css';

/** Stands beside a name that looks like somebody else's (NM-1). An element of its own: nobody can write it into a name. */
export function Lookalike({ of }: { readonly of: string }) {
  return (
    <span className={css['lookalike']}>
      <Phrase of={words.people.lookalike} name={of} />
    </span>
  );
}
