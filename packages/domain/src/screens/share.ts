import type { Act } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { allows, type Options } from '../options/options.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Role, roleMay } from '../roles/privileges.ts';

/** Whether somebody of a role may share, by the table and by the options (SC-2, OP-5). */
export function mayShare({ options }: { readonly options: Pick<Options, 'may'> }, role: Role): boolean {
  return roleMay(role, 'screens.share') && allows(options, 'screens', role);
}

/** Shares one's own screen (SC-1). */
export function shareScreen(
  meeting: Meeting,
  { by, at }: Act,
): Result<readonly MeetingEvent[], 'forbidden' | 'policy-disabled'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'screens.share')) return refuse('forbidden');
  if (!mayShare(meeting, actor.role)) return refuse('policy-disabled');
  return ok(actor.screen ? [] : [{ type: 'screen-shared', id: by, at }]);
}

/** Adds the sound of the screen that one shares (SC-3). Nothing of it has to be kept: it goes with the screen. */
export function shareSound(
  meeting: Meeting,
  { by }: Act,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-sharing'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'screens.share')) return refuse('forbidden');
  return actor.screen ? ok([]) : refuse('not-sharing');
}

/** Stops sharing it (SC-1). Whoever shares nothing has stopped already. */
export function stopScreen(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], never> {
  return ok(meeting.inside.get(by)?.screen ? [{ type: 'screen-stopped', id: by, at }] : []);
}
