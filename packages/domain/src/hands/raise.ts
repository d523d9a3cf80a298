import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { allows } from '../options/options.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Raises one's own hand; there is no way to name somebody else's (HA-1, HA-2, OP-5). */
export function raiseHand(
  meeting: Meeting,
  { by, at }: Act,
): Result<readonly MeetingEvent[], 'forbidden' | 'policy-disabled'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'hands.raise')) return refuse('forbidden');
  if (actor.hand !== null) return ok([]);
  return allows(meeting.options, 'hands', actor.role)
    ? ok([{ type: 'hand-raised', id: by, at }])
    : refuse('policy-disabled');
}
