import type { Decision, Turn } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { allows, type Options } from '../options/options.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Role, roleMay } from '../roles/privileges.ts';

/** Forbids attendees to unmute, or allows it again (MO-6). */
export function allowUnmuting(meeting: Meeting, { by, on, at }: Turn): Result<readonly MeetingEvent[], 'forbidden'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.unmuting')) return refuse('forbidden');
  return ok(meeting.unmuting === on ? [] : [{ type: on ? 'unmuting-allowed' : 'unmuting-forbidden', by, at }]);
}

/** Asks somebody to unmute: a question, and leave to do so (MO-7). */
export function askToUnmute(
  meeting: Meeting,
  { by, who, at }: Decision,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-inside'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'moderation.mute') || who === by) return refuse('forbidden');
  const person = meeting.inside.get(who);
  if (!person) return refuse('not-inside');
  return ok(person.microphone ? [] : [{ type: 'asked-to-unmute', id: who, by, at }]);
}

/** Whether somebody may switch their own microphone on just now (MO-6, MO-7), and whether the options let them at all (OP-5). */
export function mayUnmute(
  { unmuting, options }: { readonly unmuting: boolean; readonly options: Pick<Options, 'may'> },
  { role, asked }: { readonly role: Role; readonly asked: boolean },
): boolean {
  return allows(options, 'unmute', role) && (unmuting || role !== 'attendee' || asked);
}
