import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Takes another person out of the meeting (MO-3, MO-5). */
export function remove(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.remove') || who === by) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  if (person.role === 'organizer') return refuse('forbidden');
  return ok([{ type: 'removed', id: who, by, at }]);
}
