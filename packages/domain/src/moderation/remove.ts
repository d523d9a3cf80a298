import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { everywhere, isMaker, isOrganizer, type Meeting } from '../meeting/meeting.ts';
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
  // What protects somebody protects them in each of their tabs; and oneself in another tab is oneself here, too.
  const all = everywhere(meeting, person);
  if (all.some((one) => one.id === by || isMaker(meeting, one))) return refuse('forbidden');
  if (all.some((one) => isOrganizer(meeting, one)) && !roleMay(actor.role, 'roles.appoint')) return refuse('forbidden');
  return ok(all.map(({ id }) => ({ type: 'removed', id, by, at })));
}
