import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Turns one waiting person away (LB-3, LB-6). */
export function deny(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-waiting'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.deny')) return refuse('forbidden');
  if (!meeting.waiting.has(who)) return refuse('not-waiting');
  return ok([{ type: 'denied', id: who, by, at }]);
}
