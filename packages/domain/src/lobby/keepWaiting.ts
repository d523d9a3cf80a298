import type { Act } from '../meeting/commands.ts';
import { KEEP_WAITING_FROM } from '../meeting/defaults.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting, Waiting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';

/** From when on somebody may have their time in the lobby again, in ms since the epoch (LB-10). */
export function keepWaitingFrom(meeting: Pick<Meeting, 'options'>, { until }: Pick<Waiting, 'until'>): number {
  return until - meeting.options.lobbyLimitMs * (1 - KEEP_WAITING_FROM);
}

/** Goes on waiting, for as long again from now (LB-10). */
export function keepWaiting(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], 'not-waiting'> {
  const waiting = meeting.waiting.get(by);
  if (!waiting) return refuse('not-waiting');
  return ok(at < keepWaitingFrom(meeting, waiting) ? [] : [{ type: 'kept-waiting', id: by, at }]);
}
