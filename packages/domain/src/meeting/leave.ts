import { ok, type Result } from '../result.ts';
import type { Leave } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** Takes somebody out, from inside or from the lobby (ME-5). Somebody who is not there has already left. */
export function leave(meeting: Meeting, { by, at, reason }: Leave): Result<readonly MeetingEvent[], never> {
  if (!meeting.inside.has(by) && !meeting.waiting.has(by)) return ok([]);
  return ok([{ type: 'left', id: by, reason, at }]);
}
