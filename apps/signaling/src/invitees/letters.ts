import type { Meeting, MeetingId } from '@foyer/domain';
import type { Clock } from '@foyer/server-kit';
import type { AccountStore } from '../accounts/store.ts';
import { type Calendar, calendarOf, type Party } from '../calendar/event.ts';
import { inWords } from '../calendar/inWords.ts';
import type { Invitations } from '../invitation/invitations.ts';
import { type Letter, type Paragraph, written } from '../mail/letter.ts';
import type { OutboxParts } from '../mail/outbox.ts';
import type { Correspondent } from '../mail/post.ts';
import type { Mail, MailKind } from '../mail/store.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Schedule, When } from '../schedule/store.ts';
import type { InviteeStore } from './store.ts';

export interface LetterParts {
  readonly meetings: Pick<Meetings, 'read'>;
  readonly invitees: Pick<InviteeStore, 'find'>;
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly invitations: Pick<Invitations, 'read' | 'personalLink'>;
  /** Null: the meeting was opened at once, or nobody knows. */
  readonly scheduleOf: (meeting: MeetingId) => Promise<Schedule | null>;
  readonly publicUrl: URL;
  /** What mail comes from; null: there is none. */
  readonly from: Correspondent | null;
  readonly clock: Clock;
}

/** What is written to people who are invited, and put into calendars. */
export class InviteeLetters {
  readonly #parts: LetterParts;

  constructor(parts: LetterParts) {
    this.#parts = parts;
  }

  /** A mail as things are now (ML-3). Null: there is nothing to say any more. */
  write: OutboxParts['write'] = async (mail) => {
    const { meetings, invitees, invitations, scheduleOf } = this.#parts;
    const meeting = await meetings.read(mail.meeting);
    const invitee = await invitees.find({ meeting: mail.meeting, id: mail.invitee });
    if (!meeting || (!invitee && mail.kind !== 'cancelled')) return null;
    const schedule = await scheduleOf(meeting.id);
    const isOver = !invitee || (schedule?.cancelledAt ?? null) !== null;
    const kind = isOver ? 'cancelled' : mail.kind;
    const link = invitee ? invitations.personalLink(meeting, invitee) : this.#page(meeting);
    const host = await this.#host(meeting);
    const letter = letterOf(kind, { meeting, when: schedule?.when ?? null, link, mail });
    const attendee = { mail: mail.to, name: invitee?.name ?? null };
    const calendar = this.#calendar(meeting, {
      schedule: isOver ? over(schedule, mail) : schedule,
      link,
      host,
      attendee,
    });
    return {
      name: attendee.name,
      replyTo: host && { address: host.mail, name: host.name },
      subject: letter.subject,
      ...written(letter),
      calendar:
        calendar === null || calendar.method === 'PUBLISH' ? null : { method: calendar.method, text: calendar.text },
    };
  };

  /** The meeting for the calendar of whoever organizes it, with the link that everybody is sent; null: it has no time. */
  async calendarFor(meeting: Meeting): Promise<Calendar | null> {
    const { invitations, scheduleOf } = this.#parts;
    const schedule = await scheduleOf(meeting.id);
    const { link } = await invitations.read(meeting);
    return this.#calendar(meeting, { schedule, link, host: await this.#host(meeting), attendee: null });
  }

  #calendar(
    meeting: Meeting,
    by: { schedule: Schedule | null; link: string; host: Party | null; attendee: Party | null },
  ): Calendar | null {
    const { publicUrl, clock } = this.#parts;
    const { schedule, link, host: organizer, attendee } = by;
    const when = schedule?.when;
    if (!schedule || !when) return null;
    const description = `${meeting.organizer.name} invites you to a meeting.\n\nJoin: ${link}`;
    const event = { title: meeting.title, description, link, host: publicUrl.hostname, organizer, attendee };
    return calendarOf({ ...event, schedule: { ...schedule, when }, at: clock.now() });
  }

  /** Whom people answer to: the organizer, or, if they have no address, whatever mail comes from. */
  async #host({ organizer }: Meeting): Promise<Party | null> {
    const { accounts, from } = this.#parts;
    const mail = (await accounts.find(organizer.account))?.mail ?? from?.address ?? null;
    return mail === null ? null : { mail, name: organizer.name };
  }

  #page({ id }: Meeting): string {
    return new URL(`/m/${id}`, this.#parts.publicUrl).href;
  }
}

/** Whoever is no longer invited has the meeting cancelled in their calendar; it goes on for the others. */
function over(schedule: Schedule | null, { writtenAt }: Mail): Schedule | null {
  return schedule && { ...schedule, cancelledAt: schedule.cancelledAt ?? writtenAt };
}

interface Facts {
  readonly meeting: Meeting;
  readonly when: When | null;
  readonly link: string;
  readonly mail: Mail;
}

const SUBJECTS: Readonly<Record<MailKind, string>> = {
  invited: 'Invitation',
  changed: 'Changed',
  cancelled: 'Cancelled',
};

function letterOf(kind: MailKind, { meeting, when, link, mail }: Facts): Letter {
  const { title, organizer } = meeting;
  const time = when ? [inWords(when)] : [];
  const paragraphs: Readonly<Record<MailKind, readonly Paragraph[]>> = {
    invited: [`${organizer.name} invites you to a meeting.`, title, ...time, ...joining(link, mail)],
    changed: ['This meeting has changed. It is now:', title, ...time, ...joining(link, mail)],
    cancelled: [
      title,
      ...time,
      `This meeting does not take place, or ${organizer.name} does not expect you any more. There is nothing you need to do.`,
    ],
  };
  return { subject: `${SUBJECTS[kind]}: ${title}`, paragraphs: paragraphs[kind] };
}

function joining(link: string, { to }: Mail): readonly Paragraph[] {
  return [
    { link, label: 'Join the meeting' },
    `This link is for you alone: whoever lets you in sees that you were invited at ${to}. Please do not hand it on.`,
  ];
}
