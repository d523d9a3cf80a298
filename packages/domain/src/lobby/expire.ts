import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting, Waiting } from '../meeting/meeting.ts';
import { ok, type Result } from '../result.ts';

/** Until when somebody may wait, in ms since the epoch (LB-7). */
export function waitsUntil(meeting: Pick<Meeting, 'lobbyLimitMs'>, waiting: Pick<Waiting, 'since'>): number {
  return waiting.since + meeting.lobbyLimitMs;
}

/** Times out everybody who has waited long enough (LB-7). */
export function expire(meeting: Meeting, { at }: { readonly at: number }): Result<readonly MeetingEvent[], never> {
  const over = [...meeting.waiting.values()].filter((waiting) => waitsUntil(meeting, waiting) <= at);
  return ok(over.map(({ id }) => ({ type: 'timed-out', id, at })));
}

/** When the next person is timed out, in ms since the epoch; null while nobody waits. */
export function nextExpiry(meeting: Meeting): number | null {
  // Arrival order is limit order: everybody has the same limit.
  const [first] = meeting.waiting.values();
  return first ? waitsUntil(meeting, first) : null;
}
