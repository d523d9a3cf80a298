import { type Meeting, type MeetingEvent, type ParticipantId, unreachable, waitsUntil } from '@foyer/domain';
import type { EndReason, notices, Payload } from '@foyer/protocol';

type Waiting = Payload<(typeof notices)['self:waiting']>;

/** What became of one person. */
export type Turn = { readonly to: ParticipantId } & (
  | { readonly state: 'waiting'; readonly payload: Waiting }
  | { readonly state: 'inside' }
  | { readonly state: 'ended'; readonly reason: EndReason }
);

/** Who is told that they wait, are in, or are out (LB-9): each about themselves only. */
export function announceSelf(before: Meeting, events: readonly MeetingEvent[]): Turn[] {
  return events.flatMap((event): Turn[] => {
    switch (event.type) {
      case 'knocked': {
        const { title, organizer } = before;
        const payload = {
          title,
          organizer: organizer.name,
          since: event.at,
          until: waitsUntil(before, { since: event.at }),
        };
        return [{ to: event.person.id, state: 'waiting', payload }];
      }
      case 'entered':
        return [{ to: event.person.id, state: 'inside' }];
      case 'admitted':
        return [{ to: event.id, state: 'inside' }];
      case 'denied':
      case 'timed-out':
        return [{ to: event.id, state: 'ended', reason: event.type }];
      case 'left':
        return [{ to: event.id, state: 'ended', reason: event.reason }];
      case 'ended':
        return [...before.inside.keys(), ...before.waiting.keys()].map((to) => ({
          to,
          state: 'ended',
          reason: 'meeting-ended',
        }));
      case 'opened':
      case 'reopened':
      case 'switched':
        return [];
      default:
        return unreachable(event);
    }
  });
}
