import css from './Spinner.module.css';

/** Something is under way. What, the words beside it say. */
export function Spinner() {
  return <span className={css['spinner']} aria-hidden="true" />;
}
