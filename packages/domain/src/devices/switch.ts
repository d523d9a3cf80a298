import type { Switch } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { mayUnmute } from '../moderation/unmuting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Switches one's own microphone or camera; there is no way to name somebody else's (DV-1, DV-3, MO-6, OP-5). */
export function switchDevice(
  meeting: Meeting,
  { by, device, on, at }: Switch,
): Result<readonly MeetingEvent[], 'not-admitted' | 'forbidden' | 'policy-disabled'> {
  const actor = meeting.inside.get(by);
  if (!actor) return refuse('not-admitted');
  if (!roleMay(actor.role, `devices.${device}`)) return refuse('forbidden');
  if (actor[device] === on) return ok([]);
  if (device === 'microphone' && on && !mayUnmute(meeting, actor)) return refuse('policy-disabled');
  return ok([{ type: 'switched', id: by, device, on, at }]);
}
