import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { allows, type Options } from '../options/options.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Role, roleMay } from '../roles/privileges.ts';

/** Whether somebody of a role may raise their hand, by the table and by the options (HA-1, OP-5). */
export function mayRaise({ options }: { readonly options: Pick<Options, 'may'> }, role: Role): boolean {
  return roleMay(role, 'hands.raise') && allows(options, 'hands', role);
}

/** Raises one's own hand; there is no way to name somebody else's (HA-1, HA-2, OP-5). */
export function raiseHand(
  meeting: Meeting,
  { by, at }: Act,
): Result<readonly MeetingEvent[], 'forbidden' | 'policy-disabled'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'hands.raise')) return refuse('forbidden');
  if (actor.hand !== null) return ok([]);
  return mayRaise(meeting, actor.role) ? ok([{ type: 'hand-raised', id: by, at }]) : refuse('policy-disabled');
}
