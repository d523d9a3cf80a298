import type { AccountId, ParticipantId } from '../ids.ts';
import { isOrganizer, type Meeting } from '../meeting/meeting.ts';
import { type Privilege, type Role, roleMay } from './privileges.ts';

/** Who acts: somebody who is inside, or an account, from its own pages (ME-8). */
export type Actor = ParticipantId | { readonly account: AccountId };

/** Whether somebody may do something to a meeting: from inside by their role, from their pages if they organize it (ME-8). */
export function mayAct(meeting: Meeting, by: Actor, privilege: Privilege): boolean {
  const role = roleOf(meeting, by);
  return role !== null && roleMay(role, privilege);
}

/** As whom events name somebody: nobody inside did what an account did from its pages. */
export function namedAs(by: Actor): ParticipantId | null {
  return typeof by === 'string' ? by : null;
}

function roleOf(meeting: Meeting, by: Actor): Role | null {
  if (typeof by === 'string') return meeting.inside.get(by)?.role ?? null;
  return isOrganizer(meeting, by) ? 'organizer' : null;
}
