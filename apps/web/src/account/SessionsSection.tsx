import type { OwnSession } from '@foyer/client';
import { Badge, Button, LeaveIcon } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { minutesAgo } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';
import { agentName } from './agentName.ts';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';
import type { SessionsProps } from './useSessions.ts';

export function SessionsSection({ sessions, now, onEnd, onEndOthers, onSignOut, ...said }: SessionsProps) {
  const { sessions: say } = words.account;
  // The one that is used comes first: it is the one that people know.
  const sorted = (sessions ?? []).toSorted((one, other) => Number(other.current) - Number(one.current));
  return (
    <Section heading={say.heading}>
      <p className={css['soft']}>{say.text}</p>
      <ul className={css['list']}>
        {sorted.map((session) => (
          <SessionRow key={session.id} session={session} now={now} onEnd={() => onEnd(session.id)} />
        ))}
      </ul>
      <div className={css['steps']}>
        <Button icon={<LeaveIcon />} onClick={onSignOut}>
          {say.signOut}
        </Button>
        {sorted.length > 1 && (
          <Button look="plain" onClick={onEndOthers}>
            {say.endOthers}
          </Button>
        )}
        <Said text={said.othersEnded ? say.othersEnded : null} problem={said.problem} />
      </div>
    </Section>
  );
}

interface RowProps {
  readonly session: OwnSession;
  readonly now: number;
  readonly onEnd: () => void;
}

function SessionRow({ session: { agent, method, seenAt, current }, now, onEnd }: RowProps) {
  const { sessions: say } = words.account;
  const known = agentName(agent);
  const where = known ? fill(say.browserOn, known) : say.unknown;
  const seen = current ? say.now : whenSeen(seenAt, now);
  return (
    <li className={css['row']}>
      <div className={css['who']}>
        <p className={css['where']}>
          {where} {current && <Badge>{say.here}</Badge>}
        </p>
        <p className={css['quiet']}>{fill(say.facts, { how: say.by[method], time: seen })}</p>
      </div>
      {!current && (
        <Button size="small" onClick={onEnd} aria-label={fill(say.endOf, { where })}>
          {say.end}
        </Button>
      )}
    </li>
  );
}

/** As people say it: a session that was not used for half an hour is over, so minutes are enough. */
function whenSeen(at: number, now: number): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  return minutes === 0 ? words.account.sessions.now : minutesAgo(minutes);
}
