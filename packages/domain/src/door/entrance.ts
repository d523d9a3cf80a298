import { DENIED_AGAIN, DENIED_WAIT_MS } from '../meeting/defaults.ts';
import { type Credentials, type Identity, isOrganizer, isSame, type Meeting } from '../meeting/meeting.ts';
import { receive } from './level.ts';
import type { Rule } from './rule.ts';

/** What happens to somebody who comes now. */
export type EntranceNow =
  /** `rule`: what says so (DO-10). */
  | { readonly now: 'straight-in' | 'lobby'; readonly rule: Rule }
  /** `cancelled`: closed for good, to organizers as well (ME-9). */
  | { readonly now: 'closed' | 'cancelled' | 'removed' }
  /** `again`: from when on they may knock, in ms since the epoch; null: not in this meeting. */
  | { readonly now: 'denied'; readonly again: number | null };

/**
 * Says beforehand how somebody will be received at a moment (DO-2, DO-6 to DO-13, ME-4), so that the button can say
 * it too.
 */
export function entranceFor(meeting: Meeting, who: Credentials, at: number): EntranceNow {
  if (meeting.cancelled) return { now: 'cancelled' };
  if (isOrganizer(meeting, who)) return { now: 'straight-in', rule: 'organizer' };
  if ([...meeting.removed.values()].some((one) => isSame(one, who))) return { now: 'removed' };
  if (meeting.ended) return { now: 'closed' };
  const again = knocksAgain(meeting, who);
  if (again === null || again > at) return { now: 'denied', again };
  const { straightIn, rule } = receive(meeting, who);
  return { now: straightIn ? 'straight-in' : 'lobby', rule };
}

/** From when on somebody may knock, in ms since the epoch; null: no more (DO-7). */
function knocksAgain(meeting: Meeting, who: Identity): number | null {
  const denials = meeting.denials.find((one) => isSame(one, who));
  if (!denials) return 0;
  return denials.times > DENIED_AGAIN ? null : denials.last + DENIED_WAIT_MS;
}
