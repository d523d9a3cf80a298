import { words } from '../i18n/words.ts';
import css from './Brand.module.css';

/** An open door under an arch, and the name. */
export function Wordmark() {
  return (
    <span className={css['wordmark']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path className={css['arch']} d="M3 22V11a9 9 0 0 1 18 0v11z" />
        <path className={css['light']} d="M8 22V11.500a4 4 0 0 1 8 0V22z" />
      </svg>
      {words.product}
    </span>
  );
}
