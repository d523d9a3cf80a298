import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Lowers one's own hand or, for whoever may, somebody else's (HA-1, HA-2). */
export function lowerHand(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || (who !== by && !roleMay(actor.role, 'hands.lower'))) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  return ok(person.hand === null ? [] : [{ type: 'hand-lowered', id: who, by, at }]);
}
