import type { Problem } from '@foyer/client';
import { useState } from 'react';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { Confirmed } from './Confirmed.tsx';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';

export interface LinkSectionProps {
  readonly code: string;
  /** Where it is typed. */
  readonly host: string;
  readonly busy: boolean;
  readonly onReset: () => Promise<Problem | null>;
}

const say = words.schedule.page;

/** What was handed out, and making it void. */
export function LinkSection({ code, host, busy, onReset }: LinkSectionProps) {
  const [done, setDone] = useState(false);
  return (
    <Section heading={say.link} hint={say.linkText}>
      <div className={css['sheet']}>
        <p>
          <Phrase of={words.invitation.byCode} name={host} />
        </p>
        <output className={css['code']} dir="ltr" aria-label={words.invitation.code}>
          {code}
        </output>
        <p role="status" className={css['quiet']}>
          {done && say.resetDone}
        </p>
        <Confirmed
          label={say.reset}
          means={say.resetMeans}
          confirm={say.resetNow}
          keep={say.keep}
          busy={busy}
          onConfirm={() => void onReset().then((problem) => setDone(problem === null))}
        />
      </div>
    </Section>
  );
}
