import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleOnArrival } from '../roles/onArrival.ts';
import { roleMay } from '../roles/privileges.ts';

export type AdmitRefusal = 'forbidden' | 'not-waiting' | 'meeting-full';

/** Lets one person out of the lobby and into the meeting (LB-1 to LB-4, LB-11). */
export function admit(meeting: Meeting, { by, who, at }: Decision): Result<readonly MeetingEvent[], AdmitRefusal> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.admit')) return refuse('forbidden');

  // Two hosts may press Admit at once: the slower press has nothing left to do, but to be named.
  const inside = meeting.inside.get(who);
  if (inside) {
    const byAnother = inside.entrance.how === 'admitted' && inside.entrance.by !== by;
    return ok(byAnother ? [{ type: 'seconded', id: who, by, at }] : []);
  }
  const waiting = meeting.waiting.get(who);
  if (!waiting) return refuse('not-waiting');
  if (meeting.inside.size >= meeting.options.capacity) return refuse('meeting-full');

  return ok([{ type: 'admitted', id: who, by, role: roleOnArrival(meeting, waiting), at }]);
}
