import { ok, type Result, refuse } from '../result.ts';
import { mayAct, namedAs } from '../roles/actor.ts';
import type { Cancel } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** Calls the meeting off: it is over for everybody, for good (ME-9). */
export function cancel(meeting: Meeting, { by, at }: Cancel): Result<readonly MeetingEvent[], 'forbidden'> {
  if (!mayAct(meeting, by, 'meeting.cancel')) return refuse('forbidden');
  return ok(meeting.cancelled ? [] : [{ type: 'cancelled', by: namedAs(by), at }]);
}
