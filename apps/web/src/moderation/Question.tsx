import { AskIcon, Button } from '@foyer/ui';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Question.module.css';

export interface QuestionProps {
  /** Who asks one to unmute. */
  readonly by: string;
  readonly onAnswer: (unmute: boolean) => void;
  readonly disabled: boolean;
}

/** Asks, and waits: it takes neither the focus nor the page. */
export function Question({ by, onAnswer, disabled }: QuestionProps) {
  return (
    <section className={css['question']} aria-label={words.moderation.question}>
      <AskIcon className={css['sign']} aria-hidden="true" />
      <p role="alert">
        <Phrase of={words.moderation.asked} name={by} />
      </p>
      <div className={css['answers']}>
        <Button look="plain" size="small" onClick={() => onAnswer(false)}>
          {words.moderation.stayMuted}
        </Button>
        <Button look="primary" size="small" disabled={disabled} onClick={() => onAnswer(true)}>
          {words.moderation.unmute}
        </Button>
      </div>
    </section>
  );
}
