import { Button } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import css from './End.module.css';
import { type EndReason, nextStep } from './nextStep.ts';

export interface EndPageProps {
  readonly heading: string;
  readonly text: string;
  /** The step that may help; absent where none would. */
  readonly again: { readonly label: string; readonly onPress: () => void } | null;
}

export function End({ reason }: { readonly reason: EndReason }) {
  const label = nextStep(reason);
  return <EndPage {...words.ends[reason]} again={label === null ? null : { label, onPress: reload }} />;
}

/** Somebody came to a meeting that is over. */
export function EndOfMeeting() {
  return <EndPage {...words.ends['meeting-ended']} again={null} />;
}

export function EndPage({ heading, text, again }: EndPageProps) {
  return (
    <CardPage title={heading}>
      <div className={css['words']}>
        <h1 tabIndex={-1} ref={focus}>
          {heading}
        </h1>
        <p>{text}</p>
      </div>
      <div className={css['steps']}>
        {again && (
          <Button look="primary" size="large" onClick={again.onPress}>
            {again.label}
          </Button>
        )}
        <Button look={again ? 'plain' : 'primary'} size="large" onClick={() => location.assign('/')}>
          {words.backToStart}
        </Button>
      </div>
    </CardPage>
  );
}

/** The address is still the meeting's: loading it again is coming again. */
export function reload(): void {
  location.reload();
}

function focus(heading: HTMLElement | null): void {
  heading?.focus();
}
