import { Button, Notice, TroubleIcon } from '@foyer/ui';
import { useTransition } from 'react';
import { locale } from '../i18n/here.ts';
import { inDigits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import type { Sentence } from './foreseen.ts';
import css from './Options.module.css';
import type { Pending } from './useOptions.ts';

export interface ForeseenNoticeProps extends Pending {
  readonly offline: boolean;
}

/** Says what a change will do to people before it does it. The focus stays at what was pressed. */
export function ForeseenNotice({ sentences, confirm, onConfirm, onCancel, offline }: ForeseenNoticeProps) {
  const [busy, start] = useTransition();
  return (
    <div ref={intoSight} className={css['foreseen']}>
      <Notice tone="attention" icon={<TroubleIcon />}>
        {sentences.map((sentence) => (
          <p key={sentence.of}>
            <Said {...sentence} />
          </p>
        ))}
        <div className={css['answers']}>
          <Button size="small" look="primary" busy={busy} disabled={offline} onClick={() => start(onConfirm)}>
            {confirm}
          </Button>
          <Button size="small" look="plain" onClick={onCancel}>
            {words.options.foreseen.notNow}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** What is asked has to be seen, buttons included; the page moves no further than that. Answered, one is back at what was pressed. */
function intoSight(notice: HTMLElement | null): (() => void) | undefined {
  const pressed = document.activeElement;
  notice?.scrollIntoView({ block: 'nearest' });
  return () => {
    if (pressed instanceof HTMLElement && notice?.contains(document.activeElement))
      pressed.focus({ preventScroll: true });
  };
}

/** A list of names in a sentence, each isolated: a name in another script must not turn the others around. */
function Said({ of, names }: Sentence) {
  const parts = new Intl.ListFormat(locale).formatToParts(names);
  return of.split(/(\{\w+\})/).map((piece, at) => {
    if (piece === '{number}') return inDigits(names.length);
    if (piece !== '{names}') return piece;
    return parts.map(({ type, value }, part) =>
      type === 'element' ? <bdi key={`${at}-${part}`}>{value}</bdi> : value,
    );
  });
}
