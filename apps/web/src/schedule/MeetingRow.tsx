import type { ListedMeeting, MeetingPart } from '@foyer/client';
import { Badge, LinkButton } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Schedule.module.css';
import { dayIn, ruleInWords, spoken, wallDay, zoneHere } from './timing.ts';

const say = words.schedule;

/** One meeting on a list: when, what, whose; and the way in. */
export function MeetingRow({ part, ...meeting }: ListedMeeting & { readonly part: MeetingPart }) {
  const { title, organizer, organizes, cancelled } = meeting;
  return (
    <li className={css['row']}>
      <div className={css['rowWords']}>
        <span className={css['rowTitle']}>
          {organizes ? (
            <a href={`/meetings/${meeting.meeting}`}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
          {cancelled && <Badge>{say.cancelled}</Badge>}
        </span>
        <Times {...meeting} />
        {!organizes && (
          <span className={css['quiet']}>
            <Phrase of={say.organizedBy} name={organizer} />
          </span>
        )}
      </div>
      {!cancelled && (
        <LinkButton
          size="small"
          look={part === 'running' ? 'primary' : 'quiet'}
          href={`/m/${meeting.meeting}`}
          aria-label={fill(say.join, { title })}
        >
          {say.joinShort}
        </LinkButton>
      )}
    </li>
  );
}

function Times({ when, next, made }: Pick<ListedMeeting, 'when' | 'next' | 'made'>) {
  if (when === null) return <span className={css['quiet']}>{fill(say.openNow, { day: dayIn(zoneHere(), made) })}</span>;
  const said = next && spoken(next, when.zone, zoneHere());
  return (
    <>
      <span>{said ? fill(words.schedule.dayAndTime, { day: said.day, time: said.time }) : wallDay(when.start)}</span>
      {said?.theirs && <span className={css['quiet']}>{said.theirs}</span>}
      {when.rule !== null && <span className={css['quiet']}>{ruleInWords(when)}</span>}
    </>
  );
}
