import { Button, Spinner } from '@foyer/ui';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './JoiningPanel.module.css';

interface JoiningPanelProps {
  readonly name: string;
  readonly onStop: () => void;
}

/** In the place of the form, for whoever chose not to press anything: with a way to change one's mind. */
export function JoiningPanel({ name, onStop }: JoiningPanelProps) {
  return (
    <div className={css['joining']}>
      <p role="status" className={css['what']}>
        <Spinner /> {words.greenRoom.joiningAsLastTime}
      </p>
      <p className={css['as']}>
        <Phrase of={words.greenRoom.as} name={name} />
      </p>
      <Button ref={focus} size="large" onClick={onStop}>
        {words.greenRoom.stop}
      </Button>
    </div>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}
