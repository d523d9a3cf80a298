import type { MeetingPart } from '@foyer/client';
import { Button, CalendarIcon, LinkButton, PlusIcon, Trouble } from '@foyer/ui';
import { DeskPage } from '../brand/DeskPage.tsx';
import { words } from '../i18n/words.ts';
import { SignedOut } from './Elsewhere.tsx';
import { MeetingRow } from './MeetingRow.tsx';
import css from './Schedule.module.css';
import { type MeetingsProps, type PartOfList, useMeetings } from './useMeetings.ts';

const say = words.schedule;

export function Meetings() {
  return <MeetingsPage {...useMeetings()} />;
}

/** One's meetings: what is running, what is to come, what is over. */
export function MeetingsPage({ account, lists, problem, onNewMeeting, opening }: MeetingsProps) {
  if (account === null) return <SignedOut />;
  return (
    <DeskPage title={say.heading}>
      <div className={css['top']}>
        <h1>{say.heading}</h1>
        {onNewMeeting && (
          <div className={css['actions']}>
            <Button icon={<PlusIcon />} busy={opening} onClick={onNewMeeting}>
              {say.newMeeting}
            </Button>
            <LinkButton look="primary" icon={<CalendarIcon />} href="/meetings/new">
              {say.scheduleMeeting}
            </LinkButton>
          </div>
        )}
      </div>
      <Trouble>{problem && words.problems[problem]}</Trouble>
      {lists && (
        <>
          {lists.running.meetings.length > 0 && <Part part="running" {...lists.running} empty={null} />}
          <Part part="upcoming" {...lists.upcoming} empty={<NothingPlanned holds={onNewMeeting !== null} />} />
          <Part part="past" {...lists.past} empty={<p className={css['quiet']}>{say.empty.past}</p>} />
        </>
      )}
    </DeskPage>
  );
}

function Part({ part, meetings, onMore, empty }: PartOfList & { part: MeetingPart; empty: React.ReactNode }) {
  return (
    <section className={css['part']} aria-label={say.parts[part]}>
      <h2>{say.parts[part]}</h2>
      {meetings.length === 0 ? (
        empty
      ) : (
        <ul className={css['list']}>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.meeting} {...meeting} part={part} />
          ))}
        </ul>
      )}
      {onMore && (
        <div>
          <Button size="small" look="plain" onClick={onMore}>
            {say.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function NothingPlanned({ holds }: { readonly holds: boolean }) {
  return (
    <div className={css['empty']}>
      <CalendarIcon aria-hidden="true" />
      <p>{say.empty.upcoming}</p>
      <p className={css['quiet']}>{holds ? say.empty.upcomingHint : say.empty.upcomingGuest}</p>
    </div>
  );
}
