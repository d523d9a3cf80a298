import type { Turn } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Locks the meeting, or unlocks it (DO-6). */
export function lock(meeting: Meeting, { by, on, at }: Turn): Result<readonly MeetingEvent[], 'forbidden'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'meeting.lock')) return refuse('forbidden');
  return ok(meeting.locked === on ? [] : [{ type: on ? 'locked' : 'unlocked', by, at }]);
}
