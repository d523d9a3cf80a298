import { type Meeting, type MeetingEvent, type ParticipantId, unreachable } from '@foyer/domain';
import type { EndReason } from '@foyer/protocol';

/** What the media node has to do after something happened. */
export type MediaAct =
  | { readonly act: 'detach'; readonly participant: ParticipantId; readonly reason: EndReason }
  | { readonly act: 'mute'; readonly participant: ParticipantId }
  | { readonly act: 'close'; readonly reason: EndReason };

/**
 * Whose media ends with these events. Only that of people who were inside: nobody else has any (MD-1).
 *
 * These acts come before anybody is told: nobody hears that somebody is gone while their picture still flows.
 */
export function mediaActs(before: Meeting, events: readonly MeetingEvent[]): MediaAct[] {
  return events.flatMap((event): MediaAct[] => {
    switch (event.type) {
      case 'left':
        return before.inside.has(event.id) ? [{ act: 'detach', participant: event.id, reason: event.reason }] : [];
      case 'removed':
      case 'put-back':
        return [{ act: 'detach', participant: event.id, reason: 'removed' }];
      case 'muted':
        return [{ act: 'mute', participant: event.id }];
      case 'ended':
        return [{ act: 'close', reason: 'meeting-ended' }];
      case 'opened':
      case 'reopened':
      case 'knocked':
      case 'entered':
      case 'admitted':
      case 'denied':
      case 'timed-out':
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
