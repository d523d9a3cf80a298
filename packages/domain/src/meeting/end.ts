import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';
import type { Act } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** Ends the meeting for everybody, inside and waiting (ME-3). */
export function end(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], 'forbidden'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'meeting.end')) return refuse('forbidden');
  return ok([{ type: 'ended', by, at }]);
}
