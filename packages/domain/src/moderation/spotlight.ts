import type { Spotlight } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Puts somebody into everybody's large place, or nobody (MO-8). */
export function spotlight(
  meeting: Meeting,
  { by, who, at }: Spotlight,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.spotlight')) return refuse('forbidden');
  if (who !== null && !meeting.inside.has(who)) return refuse('not-inside');
  return ok(meeting.spotlight === who ? [] : [{ type: 'spotlit', id: who, by, at }]);
}
