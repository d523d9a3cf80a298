import { Spinner } from '@foyer/ui';
import css from './Pill.module.css';

export interface PillProps {
  /** Null: nothing just now. */
  readonly says: string | null;
  /** It is under way. */
  readonly busy?: boolean;
}

/** One quiet line over the page. Always there, also when empty: a live region only speaks of what comes into it. */
export function Pill({ says, busy = false }: PillProps) {
  return (
    <div role="status" className={css['place']} aria-label={says ?? undefined}>
      {says !== null && (
        <span className={css['pill']}>
          {busy && <Spinner />}
          <span>{says}</span>
        </span>
      )}
    </div>
  );
}
