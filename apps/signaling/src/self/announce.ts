import { type Meeting, type ParticipantId, unreachable, waitsUntil } from '@foyer/domain';
import type { EndReason, notices, Payload } from '@foyer/protocol';
import type { Change } from '../meetings/meetings.ts';

type Waiting = Payload<(typeof notices)['self:waiting']>;

/** What became of one person. */
export type Turn = { readonly to: ParticipantId } & (
  | { readonly state: 'waiting'; readonly payload: Waiting }
  | { readonly state: 'inside' }
  | { readonly state: 'muted' }
  | { readonly state: 'ended'; readonly reason: EndReason }
);

/** Who is told that they wait, are in, or are out (LB-9): each about themselves only. */
export function announceSelf({ before, events, after }: Change): Turn[] {
  return events.flatMap((event): Turn[] => {
    switch (event.type) {
      case 'knocked':
        return stillWaiting(after, [event.person.id]);
      case 'entered': {
        // Whoever came first learns when their waiting has become known to somebody who can end it.
        const heardOf = [...after.waiting.values()].filter(({ id, told }) => before.waiting.get(id)?.told !== told);
        return [
          { to: event.person.id, state: 'inside' },
          ...stillWaiting(
            after,
            heardOf.map(({ id }) => id),
          ),
        ];
      }
      case 'admitted':
        return [{ to: event.id, state: 'inside' }];
      case 'denied':
      case 'timed-out':
        return [{ to: event.id, state: 'ended', reason: event.type }];
      case 'left':
        return [{ to: event.id, state: 'ended', reason: event.reason }];
      case 'removed':
        return [{ to: event.id, state: 'ended', reason: 'removed' }];
      case 'put-back':
        return stillWaiting(after, [event.id]);
      case 'muted':
        return [{ to: event.id, state: 'muted' }];
      case 'ended':
        return [...before.inside.keys(), ...before.waiting.keys()].map((to) => ({
          to,
          state: 'ended',
          reason: 'meeting-ended',
        }));
      case 'opened':
      case 'reopened':
      case 'switched':
      case 'hand-raised':
      case 'hand-lowered':
      case 'role-changed':
        return [];
      default:
        return unreachable(event);
    }
  });
}

function stillWaiting(meeting: Meeting, people: readonly ParticipantId[]): Turn[] {
  return people.flatMap((to): Turn[] => {
    const waiting = meeting.waiting.get(to);
    if (!waiting) return [];
    const { since, told } = waiting;
    const { title, organizer } = meeting;
    const payload = { title, organizer: organizer.name, since, until: waitsUntil(meeting, waiting), told };
    return [{ to, state: 'waiting', payload }];
  });
}
