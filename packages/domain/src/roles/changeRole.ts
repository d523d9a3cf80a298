import type { RoleChange } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from './privileges.ts';

/** Makes somebody a presenter or an attendee (RO-3 to RO-6). On oneself one may only step down. */
export function changeRole(
  meeting: Meeting,
  { by, who, role, at }: RoleChange,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, role === 'presenter' ? 'roles.promote' : 'roles.demote'))
    return refuse('forbidden');

  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  if (person.role === 'organizer') return refuse('forbidden');
  if (person.role === role) return ok([]);
  return ok([{ type: 'role-changed', id: who, role, by, at }]);
}
