import { type Meeting, type MeetingEvent, type ParticipantId, roleMay, unreachable } from '@foyer/domain';
import type { notices, Payload } from '@foyer/protocol';

export interface LobbyNews {
  readonly to: readonly ParticipantId[];
  readonly payload: Payload<(typeof notices)['lobby:waiting']>;
}

/** Who hears what about the lobby (LB-8): those who may admit, the whole list, whenever it or they are new. */
export function announceLobby(after: Meeting, events: readonly MeetingEvent[]): LobbyNews | null {
  if (!events.some(concernsTheLobby)) return null;
  const to = [...after.inside.values()].filter(({ role }) => roleMay(role, 'lobby.admit')).map(({ id }) => id);
  if (to.length === 0) return null;
  const people = [...after.waiting.values()].map(({ id, name, category, since }) => ({ id, name, category, since }));
  return { to, payload: { people } };
}

function concernsTheLobby(event: MeetingEvent): boolean {
  switch (event.type) {
    case 'knocked':
    case 'admitted':
    case 'denied':
    case 'timed-out':
    case 'left':
    case 'put-back':
    case 'role-changed':
      return true;
    case 'entered':
      return roleMay(event.role, 'lobby.admit');
    case 'opened':
    case 'reopened':
    case 'hand-raised':
    case 'hand-lowered':
    case 'switched':
    case 'muted':
    case 'removed':
    case 'ended':
      return false;
    default:
      return unreachable(event);
  }
}
