import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Sends another person from inside back into the lobby (MO-4, MO-5), also when it is full: they had a place. */
export function putBack(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.put-back') || who === by) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  if (person.role === 'organizer') return refuse('forbidden');
  return ok([{ type: 'put-back', id: who, by, at }]);
}
