import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleOnArrival } from '../roles/onArrival.ts';
import { roleMay } from '../roles/privileges.ts';

/** Lets everybody in who waits, by order of arrival, as far as there is room (LB-5). */
export function admitAll(
  meeting: Meeting,
  { by, at }: Act,
): Result<readonly MeetingEvent[], 'forbidden' | 'meeting-full'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.admit')) return refuse('forbidden');

  const room = Math.max(0, meeting.options.capacity - meeting.inside.size);
  if (meeting.waiting.size > 0 && room === 0) return refuse('meeting-full');

  const next = [...meeting.waiting.values()].slice(0, room);
  return ok(next.map((one) => ({ type: 'admitted', id: one.id, by, role: roleOnArrival(meeting, one), at })));
}
