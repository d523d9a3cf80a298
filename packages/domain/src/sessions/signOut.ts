import type { SessionId } from '../ids.ts';
import type { Ended, SignOut } from '../meeting/commands.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, type Result } from '../result.ts';

/** Takes out whoever is here by a session that is over, from inside and from the lobby (AC-1). */
export function signOut(
  meeting: Meeting,
  { account, ended, reason, at }: SignOut,
): Result<readonly MeetingEvent[], never> {
  const all = [...meeting.inside.values(), ...meeting.waiting.values()];
  const out = all.filter((one) => one.account === account && isOver(one.session, ended));
  return ok(out.map(({ id }) => ({ type: 'left', id, reason, at })));
}

function isOver(session: SessionId | null, ended: Ended): boolean {
  return 'only' in ended ? session === ended.only : ended.allBut === null || session !== ended.allBut;
}
