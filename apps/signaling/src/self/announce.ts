import {
  entranceFor,
  keepWaitingFrom,
  type LobbyFact,
  type Meeting,
  type MeetingEvent,
  messagesToWaiting,
  type ParticipantId,
  shows,
  signInHelps,
  unreachable,
  whyWaiting,
} from '@foyer/domain';
import type { EndReason, notices, Payload } from '@foyer/protocol';
import type { Change } from '../meetings/meetings.ts';

type Waiting = Payload<(typeof notices)['self:waiting']>;

/** What became of one person. */
export type Turn = { readonly to: ParticipantId } & (
  | { readonly state: 'waiting'; readonly payload: Waiting }
  | { readonly state: 'inside' /** They were inside before, and may have media. */; readonly again: boolean }
  | { readonly state: 'muted' }
  | { readonly state: 'asked'; readonly by: string }
  | { readonly state: 'ended'; readonly reason: EndReason; readonly again: number | null }
);

/** Who is told that they wait, are in, or are out (LB-9): each about themselves only. */
export function announceSelf({ before, events, after }: Change): Turn[] {
  const turns = events.flatMap((event) => turnsOf(event, { before, after }));
  // Whoever goes on waiting learns what is new of it: that somebody who can end it has heard, or why they wait by now.
  const waitOn = [...after.waiting.keys()].filter((id) => before.waiting.has(id) && !turns.some(({ to }) => to === id));
  const news = waitOn.filter((id) => JSON.stringify(waitingOf(after, id)) !== JSON.stringify(waitingOf(before, id)));
  return [...turns, ...news.flatMap((id) => stillWaiting(after, id))];
}

function turnsOf(event: MeetingEvent, { before, after }: Pick<Change, 'before' | 'after'>): Turn[] {
  switch (event.type) {
    case 'knocked':
      return stillWaiting(after, event.person.id);
    case 'entered':
      return [{ to: event.person.id, state: 'inside', again: false }];
    case 'admitted':
    case 'let-in':
      return [{ to: event.id, state: 'inside', again: false }];
    case 'returned':
      return after.inside.has(event.id)
        ? [{ to: event.id, state: 'inside', again: true }]
        : stillWaiting(after, event.id);
    case 'denied': {
      const who = before.waiting.get(event.id);
      const entrance = who && entranceFor(after, who, event.at);
      const again = entrance?.now === 'denied' ? entrance.again : null;
      return [{ to: event.id, state: 'ended', reason: 'denied', again }];
    }
    case 'timed-out':
    case 'removed':
      return [{ to: event.id, state: 'ended', reason: event.type, again: null }];
    case 'left':
      return [{ to: event.id, state: 'ended', reason: event.reason, again: null }];
    case 'put-back':
    case 'kept-waiting':
      return stillWaiting(after, event.id);
    case 'muted':
      return [{ to: event.id, state: 'muted' }];
    case 'asked-to-unmute':
      return [{ to: event.id, state: 'asked', by: after.inside.get(event.by)?.name ?? '' }];
    case 'ended':
    case 'cancelled': {
      const everybody = [...before.inside.keys(), ...before.waiting.keys()];
      return everybody.map((to) => ({ to, state: 'ended', reason: 'meeting-ended', again: null }));
    }
    case 'opened':
    case 'reopened':
    case 'switched':
    case 'hand-raised':
    case 'hand-lowered':
    case 'role-changed':
    case 'screen-shared':
    case 'screen-stopped':
    case 'options-changed':
    case 'invitation-reset':
    case 'renamed':
    case 'appointed':
    case 'dismissed':
    case 'locked':
    case 'unlocked':
    case 'unmuting-forbidden':
    case 'unmuting-allowed':
    case 'spotlit':
    case 'seconded':
    // Both are new to whoever goes on waiting, and told as such.
    case 'message-sent':
    case 'name-changed':
    case 'pardoned':
    case 'dropped':
      return [];
    default:
      return unreachable(event);
  }
}

function stillWaiting(meeting: Meeting, to: ParticipantId): Turn[] {
  const payload = waitingOf(meeting, to);
  return payload ? [{ to, state: 'waiting', payload }] : [];
}

/** What somebody who waits may know: of the meeting as far as the options show it, and of themselves (LB-9). */
function waitingOf(meeting: Meeting, id: ParticipantId): Waiting | null {
  const waiting = meeting.waiting.get(id);
  if (!waiting) return null;
  const { name, since, until, told } = waiting;
  const learns = (fact: LobbyFact) => shows(meeting, waiting, fact);
  return {
    name,
    title: learns('title') ? meeting.title : null,
    organizer: learns('organizer') ? meeting.organizer.name : null,
    place: learns('place') ? [...meeting.waiting.keys()].indexOf(id) + 1 : null,
    why: whyWaiting(meeting, waiting),
    signInHelps: signInHelps(meeting, waiting),
    since,
    until,
    keepFrom: keepWaitingFrom(meeting, waiting),
    told,
    messages: messagesToWaiting(meeting).flatMap(({ to, text, at }) => (to.includes(id) ? [{ text, at }] : [])),
  };
}
