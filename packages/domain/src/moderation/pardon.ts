import type { Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { isSame, type Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Lets somebody who was removed knock again (DO-8). */
export function pardon(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-removed'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.pardon')) return refuse('forbidden');
  const person = meeting.removed.get(who);
  if (!person) return refuse('not-removed');
  const everywhere = [...meeting.removed.values()].filter((one) => isSame(one, person));
  return ok(everywhere.map(({ id }) => ({ type: 'pardoned', id, by, at })));
}
