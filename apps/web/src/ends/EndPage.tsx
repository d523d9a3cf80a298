import type { Ended } from '@foyer/client';
import { Button } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { fill } from '../i18n/fill.ts';
import { locale } from '../i18n/here.ts';
import { words } from '../i18n/words.ts';
import { countdown } from '../time/countdown.ts';
import { useNow } from '../time/useNow.ts';
import css from './End.module.css';
import { nextStep } from './nextStep.ts';

export interface EndPageProps {
  readonly heading: string;
  readonly text: string;
  /** The step that may help; absent where none would. */
  readonly again: {
    readonly label: string;
    readonly onPress: () => void;
    /** How long until it can be taken, as people say it; null: now. */
    readonly wait?: string | null;
  } | null;
}

export function End({ reason, again }: Pick<Ended, 'reason' | 'again'>) {
  const now = useNow(1000);
  const label = nextStep({ reason, again });
  if (reason === 'denied' && label === null) return <DeniedForGood />;
  const wait = again === null ? null : countdown(again, now, locale);
  return <EndPage {...words.ends[reason]} again={label === null ? null : { label, wait, onPress: reload }} />;
}

/** Somebody came to a meeting that is over. */
export function EndOfMeeting() {
  return <EndPage {...words.ends['meeting-ended']} again={null} />;
}

/** Somebody came to a meeting that does not take place. */
export function Cancelled() {
  return <EndPage {...words.end.cancelled} again={null} />;
}

/** Somebody came back to a meeting that they were removed from. */
export function Removed() {
  return <EndPage {...words.ends.removed} again={null} />;
}

/** Nobody will let them in any more. */
export function DeniedForGood() {
  return <EndPage heading={words.ends.denied.heading} text={words.end.deniedForGood} again={null} />;
}

export function EndPage({ heading, text, again }: EndPageProps) {
  const wait = again?.wait ?? null;
  return (
    <CardPage title={heading}>
      <div className={css['words']}>
        <h1 tabIndex={-1} ref={focus}>
          {heading}
        </h1>
        <p>{text}</p>
        {wait !== null && <p role="timer">{fill(words.end.askAgainIn, { time: wait })}</p>}
      </div>
      <div className={css['steps']}>
        {again && (
          <Button look="primary" size="large" disabled={wait !== null} onClick={again.onPress}>
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
