import type { Appointment } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { isMaker, type Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { mayShare } from '../screens/share.ts';
import { mayAct, namedAs } from './actor.ts';
import { roleOnArrival } from './onArrival.ts';

/**
 * Makes an account a co-organizer before it comes, or takes that back (RO-7, RO-9). Where it is inside, it has the role at
 * once, in every tab: as an organizer, or as whoever comes in now.
 */
export function appoint(
  meeting: Meeting,
  { by, account, on, at }: Appointment,
): Result<readonly MeetingEvent[], 'forbidden' | 'meeting-ended'> {
  if (!mayAct(meeting, by, 'roles.appoint')) return refuse('forbidden');
  if (meeting.cancelled) return refuse('meeting-ended');
  if (isMaker(meeting, { account })) return on ? ok([]) : refuse('forbidden');
  if (meeting.coOrganizers.has(account) === on) return ok([]);
  const coOrganizers = new Set(meeting.coOrganizers);
  if (on) coOrganizers.add(account);
  else coOrganizers.delete(account);
  const changed = { ...meeting, coOrganizers };
  const concerned = [...meeting.inside.values()].filter((one) => one.account === account);
  return ok([
    { type: on ? 'appointed' : 'dismissed', account, by: namedAs(by), at },
    ...concerned.flatMap((one): MeetingEvent[] => {
      const role = roleOnArrival(changed, one);
      const given: MeetingEvent = { type: 'role-changed', id: one.id, role, by: namedAs(by), at };
      return one.screen && !mayShare(meeting, role) ? [given, { type: 'screen-stopped', id: one.id, at }] : [given];
    }),
  ]);
}
