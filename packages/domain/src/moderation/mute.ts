import type { Act, Decision } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Inside, Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Switches one person's microphone off (MO-1, MO-5). There is no way to switch one on (MO-2). */
export function mute(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.mute')) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  return ok(isMuted(person) ? [] : [{ type: 'muted', id: who, by, at }]);
}

/** Switches everybody's microphone off but that of whoever asks (MO-1). */
export function muteAll(meeting: Meeting, { by, at }: Act): Result<readonly MeetingEvent[], 'forbidden'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.mute')) return refuse('forbidden');
  const loud = [...meeting.inside.values()].filter((one) => !isMuted(one) && one.id !== by);
  return ok(loud.map(({ id }) => ({ type: 'muted', id, by, at })));
}

/** Whoever was asked to unmute could do so any moment (MO-7): muting takes that back as well. */
function isMuted({ microphone, asked }: Inside): boolean {
  return !microphone && !asked;
}
