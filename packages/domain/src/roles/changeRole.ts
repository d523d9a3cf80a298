import type { RoleChange } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { type Inside, isMaker, type Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { mayShare } from '../screens/share.ts';
import { type Privilege, type Role, roleMay } from './privileges.ts';

/** Gives somebody inside a role (RO-3 to RO-7). On oneself one may only step down. */
export function changeRole(
  meeting: Meeting,
  { by, who, role, at }: RoleChange,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, giving(role))) return refuse('forbidden');

  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  if (person.role === role) return ok([]);
  if (!mayBecome(meeting, person, role)) return refuse('forbidden');
  if (person.role === 'organizer' && !roleMay(actor.role, 'roles.appoint')) return refuse('forbidden');

  // An office is the account's: it comes and goes in every tab, with every device.
  const isOffice = role === 'organizer' || person.role === 'organizer';
  const concerned = [...meeting.inside.values()].filter(
    ({ id, account }) => id === who || (isOffice && account !== null && account === person.account),
  );
  return ok(
    concerned.flatMap(({ id, screen }): MeetingEvent[] => {
      const changed: MeetingEvent = { type: 'role-changed', id, role, by, at };
      return screen && !mayShare(meeting, role) ? [changed, { type: 'screen-stopped', id, at }] : [changed];
    }),
  );
}

function giving(role: Role): Privilege {
  switch (role) {
    case 'organizer':
      return 'roles.appoint';
    case 'presenter':
      return 'roles.promote';
    case 'attendee':
      return 'roles.demote';
  }
}

function mayBecome(meeting: Meeting, person: Inside, role: Role): boolean {
  // Whoever made the meeting stays what they are (RO-5), and a guest could not be known again as a co-organizer (RO-7).
  return !isMaker(meeting, person) && (role !== 'organizer' || person.category === 'internal');
}
