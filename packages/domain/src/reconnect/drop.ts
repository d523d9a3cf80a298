import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result } from '../result.ts';

/** Notes that somebody's line broke; their place is kept (RC-1). Of somebody who is not here, nothing is kept (RC-4). */
export function drop(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], never> {
  const person = meeting.inside.get(by) ?? meeting.waiting.get(by);
  return ok(person?.away === null ? [{ type: 'dropped', id: by, at }] : []);
}
