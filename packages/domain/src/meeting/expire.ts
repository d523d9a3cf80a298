import { ok, type Result } from '../result.ts';
import { unattendedUntil } from './attendance.ts';
import { AWAY_LIMIT_MS } from './defaults.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** Ends what has lasted long enough: waiting (LB-7), being away (RC-2), and being left to oneself (OP-6). */
export function expire(meeting: Meeting, { at }: { readonly at: number }): Result<readonly MeetingEvent[], never> {
  const timedOut = [...meeting.waiting.values()].filter(({ until }) => until <= at);
  const lost = present(meeting).filter((one) => !timedOut.some(({ id }) => id === one.id) && awayUntil(one) <= at);
  const alone = unattendedUntil(meeting) > at ? [] : [...meeting.inside.values()].filter((one) => !lost.includes(one));
  return ok([
    ...timedOut.map(({ id }) => ({ type: 'timed-out', id, at }) as const),
    ...lost.map(({ id }) => ({ type: 'left', id, reason: 'connection-lost', at }) as const),
    ...alone.map(({ id }) => ({ type: 'left', id, reason: 'unattended', at }) as const),
  ]);
}

/** When there is something to end next, in ms since the epoch; null while there is nothing. */
export function nextExpiry(meeting: Meeting): number | null {
  const waiting = [...meeting.waiting.values()].map(({ until }) => until);
  const next = Math.min(unattendedUntil(meeting), ...waiting, ...present(meeting).map(awayUntil));
  return Number.isFinite(next) ? next : null;
}

function present({ inside, waiting }: Meeting) {
  return [...inside.values(), ...waiting.values()];
}

function awayUntil({ away }: { readonly away: number | null }): number {
  return away === null ? Number.POSITIVE_INFINITY : away + AWAY_LIMIT_MS;
}
