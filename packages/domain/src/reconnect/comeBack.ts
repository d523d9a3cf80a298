import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';

/**
 * Takes one's place again, as the meeting has it (RC-3, RC-4). Also for whoever was not known to be away: a browser may
 * notice that its line broke long before the server does.
 */
export function comeBack(
  meeting: Meeting,
  { by, at }: Act,
): Result<readonly MeetingEvent[], 'not-admitted' | 'removed' | 'meeting-ended'> {
  const person = meeting.inside.get(by) ?? meeting.waiting.get(by);
  if (person) return ok([{ type: 'returned', id: by, at }]);
  if (meeting.removed.has(by)) return refuse('removed');
  return refuse(meeting.ended ? 'meeting-ended' : 'not-admitted');
}
