import { ok, type Result, refuse } from '../result.ts';
import { mayAct, namedAs } from '../roles/actor.ts';
import type { Renaming } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** Gives the meeting another title (ME-10). */
export function rename(
  meeting: Meeting,
  { by, title, at }: Renaming,
): Result<readonly MeetingEvent[], 'forbidden' | 'meeting-ended'> {
  if (!mayAct(meeting, by, 'meeting.rename')) return refuse('forbidden');
  if (meeting.cancelled) return refuse('meeting-ended');
  return ok(meeting.title === title ? [] : [{ type: 'renamed', title, by: namedAs(by), at }]);
}
