import type { Problem } from '@foyer/client';
import { CloseIcon, IconButton, Notice, TroubleIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { useMeeting, useSession } from '../meeting/session.ts';
import css from './Problems.module.css';

export function Problems() {
  const session = useSession();
  return <ProblemList problems={useMeeting((view) => view.problems)} onDismiss={(index) => session.dismiss(index)} />;
}

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onDismiss: (index: number) => void;
}

/** Always there, also when empty: a live region only speaks of what comes into it. */
function ProblemList({ problems, onDismiss }: ProblemListProps) {
  return (
    <div className={css['problems']} role="status" aria-live="polite" aria-relevant="additions">
      {problems.map((problem, index) => (
        // A problem has no identity but its place: the same one may come twice.
        <div key={`${index}-${problem}`} className={css['problem']}>
          <Notice
            tone="danger"
            floating
            icon={<TroubleIcon />}
            action={
              <IconButton label={words.dismiss} onClick={() => onDismiss(index)}>
                <CloseIcon />
              </IconButton>
            }
          >
            {words.problems[problem]}
          </Notice>
        </div>
      ))}
    </div>
  );
}
