import type { Reset } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { mayAct, namedAs } from '../roles/actor.ts';

/** Makes another invitation: link and code as they were prove nothing from now on, and nobody moves (IN-1, IN-2). */
export function resetInvitation(
  meeting: Meeting,
  { by, at }: Reset,
): Result<readonly MeetingEvent[], 'forbidden' | 'meeting-ended'> {
  if (!mayAct(meeting, by, 'invitation.reset')) return refuse('forbidden');
  if (meeting.cancelled) return refuse('meeting-ended');
  return ok([{ type: 'invitation-reset', by: namedAs(by), at }]);
}
