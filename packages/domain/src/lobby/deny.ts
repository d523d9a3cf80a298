import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { everywhere, type Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Turns one waiting person away, in every tab they wait in (LB-3, LB-6, DO-7). */
export function deny(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-waiting'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.deny')) return refuse('forbidden');
  const person = meeting.waiting.get(who);
  if (!person) return refuse('not-waiting');
  const waiting = everywhere(meeting, person).filter(({ id }) => meeting.waiting.has(id));
  return ok(waiting.map(({ id }) => ({ type: 'denied', id, by, at })));
}
