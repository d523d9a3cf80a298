import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { isMaker, isSame, type Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Takes another person out of the meeting, from everywhere they are in it (MO-3, MO-5). */
export function remove(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.remove')) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  // Oneself in another tab would be oneself here, too.
  if (isSame(person, actor) || isMaker(meeting, person)) return refuse('forbidden');
  if (person.role === 'organizer' && !roleMay(actor.role, 'roles.appoint')) return refuse('forbidden');
  const everywhere = [...meeting.inside.values(), ...meeting.waiting.values()].filter((one) => isSame(one, person));
  return ok(everywhere.map(({ id }) => ({ type: 'removed', id, by, at })));
}
