import { Button, KeyIcon, Trouble } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';

export interface NextTimeProps {
  readonly busy: boolean;
  readonly error: string | null;
  readonly onAdd: () => void;
  readonly onLater: () => void;
}

/**
 * Whoever came by a link comes by it only once, and is asked how they will come from now on. It stands beside what they
 * came for, and not before it: people on their way into a meeting are not held up.
 */
export function NextTime({ busy, error, onAdd, onLater }: NextTimeProps) {
  const { nextTime } = words.signIn;
  return (
    <section className={css['offer']} aria-labelledby="next-time">
      <h2 id="next-time">{nextTime.heading}</h2>
      <p className={css['quiet']}>{nextTime.text}</p>
      <Trouble>{error}</Trouble>
      <div className={css['answers']}>
        <Button size="small" icon={<KeyIcon />} busy={busy} onClick={onAdd}>
          {words.passkeys.add}
        </Button>
        <Button size="small" look="plain" onClick={onLater}>
          {nextTime.later}
        </Button>
      </div>
    </section>
  );
}
