import type { Message } from '../meeting/commands.ts';
import { LOBBY_MESSAGES_KEPT } from '../meeting/defaults.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { LobbyMessage, Meeting } from '../meeting/meeting.ts';
import { ok, type Result, refuse } from '../result.ts';
import { roleMay } from '../roles/privileges.ts';

/** Writes to one who waits, or to all who wait just now (LB-16). */
export function message(
  meeting: Meeting,
  { by, who, text, at }: Message,
): Result<readonly MeetingEvent[], 'forbidden' | 'not-waiting'> {
  const actor = meeting.inside.get(by);
  if (!actor || !roleMay(actor.role, 'lobby.message')) return refuse('forbidden');
  if (who !== null && !meeting.waiting.has(who)) return refuse('not-waiting');
  const to = who === null ? [...meeting.waiting.keys()] : [who];
  return ok(to.length === 0 ? [] : [{ type: 'message-sent', to, by, account: actor.account, text, at }]);
}

/** Of the messages to whoever waits, the newest are kept (LB-17). */
export function withMessage(meeting: Meeting, sent: LobbyMessage): Meeting {
  return { ...meeting, messages: [...meeting.messages, sent].slice(-LOBBY_MESSAGES_KEPT) };
}

/** What was written to those who wait now, oldest first, each with just those of them whom it went to (LB-17). */
export function messagesToWaiting({
  messages,
  waiting,
}: Pick<Meeting, 'messages' | 'waiting'>): readonly LobbyMessage[] {
  return messages
    .map((one) => ({
      ...one,
      to: one.to.filter((id) => one.at >= (waiting.get(id)?.since ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ to }) => to.length > 0);
}
