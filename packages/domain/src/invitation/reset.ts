import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Makes another invitation: link and code as they were prove nothing from now on, and nobody moves (IN-1, IN-2). */
export function resetInvitation(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], 'forbidden'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'invitation.reset')) return refuse('forbidden');
  return ok([{ type: 'invitation-reset', by, at }]);
}
