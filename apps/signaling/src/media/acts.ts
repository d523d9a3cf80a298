import { type Meeting, type MeetingEvent, type ParticipantId, unreachable } from '@foyer/domain';

/** What the media node has to do after something happened. */
export type MediaAct =
  | { readonly act: 'detach' | 'unshare'; readonly participant: ParticipantId }
  | { readonly act: 'spotlight'; readonly spotlight: ParticipantId | null }
  | { readonly act: 'close' };

/**
 * Whose media ends, or changes by the word of another, with these events. Only that of people who were inside: nobody
 * else has any (MD-1). Switching and muting come even before they are kept: their handlers see to it.
 *
 * These acts come before anybody is told: nobody hears that somebody is gone while their picture still flows.
 */
export function mediaActs(before: Meeting, events: readonly MeetingEvent[]): MediaAct[] {
  return events.flatMap((event): MediaAct[] => {
    switch (event.type) {
      case 'left':
      case 'removed':
      case 'put-back':
        return before.inside.has(event.id) ? [{ act: 'detach', participant: event.id }] : [];
      case 'screen-stopped':
        return [{ act: 'unshare', participant: event.id }];
      case 'spotlit':
        return [{ act: 'spotlight', spotlight: event.id }];
      case 'ended':
      case 'cancelled':
        return [{ act: 'close' }];
      case 'opened':
      case 'reopened':
      case 'knocked':
      case 'entered':
      case 'admitted':
      case 'let-in':
      case 'seconded':
      case 'denied':
      case 'pardoned':
      case 'timed-out':
      case 'kept-waiting':
      case 'message-sent':
      case 'name-changed':
      case 'switched':
      case 'muted':
      case 'screen-shared':
      case 'hand-raised':
      case 'hand-lowered':
      case 'role-changed':
      case 'options-changed':
      case 'invitation-reset':
      case 'renamed':
      case 'appointed':
      case 'dismissed':
      case 'locked':
      case 'unlocked':
      case 'unmuting-forbidden':
      case 'unmuting-allowed':
      case 'asked-to-unmute':
      case 'dropped':
      case 'returned':
        return [];
      default:
        return unreachable(event);
    }
  });
}
