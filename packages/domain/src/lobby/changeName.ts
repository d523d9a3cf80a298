import type { NameChange } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Calls oneself something else while one waits (LB-18). What one has proven stays as it is. */
export function changeName(
  meeting: Meeting,
  { by, name, at }: NameChange,
): Result<readonly MeetingEvent[], 'not-waiting'> {
  const waiting = meeting.waiting.get(by);
  if (!waiting) return refuse('not-waiting');
  const { account } = waiting;
  return ok(waiting.name === name ? [] : [{ type: 'name-changed', id: by, account, name, at }]);
}
