import type { Problem } from '@foyer/client';
import { words } from '../i18n/words.ts';
import { Confirmed } from './Confirmed.tsx';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';

export interface CancelSectionProps {
  readonly isSeries: boolean;
  readonly busy: boolean;
  readonly onCancel: () => Promise<Problem | null>;
}

const say = words.schedule.page;

/** Calling all of it off. */
export function CancelSection({ isSeries, busy, onCancel }: CancelSectionProps) {
  return (
    <Section heading={say.cancelHeading}>
      <div className={css['sheet']}>
        <Confirmed
          label={isSeries ? say.cancelAll : say.cancel}
          means={say.cancelMeans}
          confirm={say.cancelNow}
          keep={say.keepMeeting}
          busy={busy}
          onConfirm={() => void onCancel()}
        />
      </div>
    </Section>
  );
}
