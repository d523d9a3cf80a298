import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Schedule, When } from '../schedule/store.ts';

/** Somebody in a calendar. */
export interface Party {
  readonly mail: string;
  readonly name: string | null;
}

/** What a meeting is to a calendar. */
export interface CalendarEvent {
  readonly schedule: Pick<Schedule, 'meeting' | 'sequence' | 'createdAt' | 'cancelledAt'> & { readonly when: When };
  readonly title: string;
  /** What is said of it, as plain text. */
  readonly description: string;
  /** Where it is: the link that this person has. */
  readonly link: string;
  /** What makes the id of the event unique in the world. */
  readonly host: string;
  /** Null: nobody has an address to answer to. Then it is something to look at, and nobody is asked to come. */
  readonly organizer: Party | null;
  /** Whom it is for; null: for whoever made it. */
  readonly attendee: Party | null;
  /** When this was written, in ms since the epoch. */
  readonly at: number;
}

export interface Calendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly text: string;
}

/**
 * A meeting as an iCalendar file (RFC 5545, RFC 5546): one event, whose id stays the same and whose sequence rises, so that
 * calendars change the one they have. Times are wall times of the meeting's zone, which is described in the file.
 */
export function calendarOf(event: CalendarEvent): Calendar {
  const { schedule, organizer, attendee } = event;
  const { when, cancelledAt } = schedule;
  const asks = organizer !== null && attendee !== null;
  const method = !asks ? 'PUBLISH' : cancelledAt === null ? 'REQUEST' : 'CANCEL';
  const calendar = ical({
    prodId: '//Foyer//Foyer//EN',
    method: ICalCalendarMethod[method],
    // No zone for the whole: then what is said of the file itself is in UTC, as it has to be.
    timezone: { name: null, generator: zoneNamed },
  });
  calendar.createEvent({
    id: `${schedule.meeting}@${event.host}`,
    sequence: schedule.sequence,
    stamp: new Date(event.at),
    created: new Date(schedule.createdAt),
    lastModified: new Date(event.at),
    start: `${when.start}:00`,
    end: `${endOf(when)}:00`,
    timezone: zoneOf(when),
    repeating: repeating(when),
    summary: event.title,
    description: event.description,
    location: event.link,
    url: event.link,
    status: cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: organizer && { name: organizer.name ?? organizer.mail, email: organizer.mail },
    attendees: asks ? [attending(attendee)] : [],
  });
  return { method, text: calendar.toString() };
}

function attending({ mail, name }: Party) {
  return {
    email: mail,
    name: name ?? mail,
    rsvp: true,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
  };
}

/** Null: it takes place once. */
function repeating(when: When): string | null {
  const { rule, except } = when;
  if (rule === null) return null;
  const exceptions = except.length === 0 ? [] : [`EXDATE;TZID=${zoneOf(when)}:${except.map(basic).join(',')}`];
  return [`RRULE:${rule}`, ...exceptions].join('\r\n');
}

/** The wall time at which it ends. Calendars count how long it is by it, and every time is as long as the first. */
function endOf({ start, minutes }: When): string {
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function basic(wall: string): string {
  return `${wall.replace(/[-:]/g, '')}00`;
}

/** UTC is a zone like any other here: written its own way, its exceptions would be in another. */
function zoneOf({ zone }: When): string {
  return zone === 'UTC' ? 'Etc/UTC' : zone;
}

function zoneNamed(zone: string): string | null {
  const block = tzlib_get_ical_block(zone);
  return Array.isArray(block) ? (block[0] ?? null) : null;
}
