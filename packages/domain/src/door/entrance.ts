import type { AccountId } from '../ids.ts';
import { isOrganizer, type Meeting } from '../meeting/meeting.ts';

/** What will happen to somebody who comes now. */
export type EntranceNow = 'straight-in' | 'lobby' | 'closed';

/** Says beforehand how somebody will be received (DO-2, DO-3, ME-4), so that the button can say it too. */
export function entranceFor(meeting: Meeting, who: { readonly account: AccountId | null }): EntranceNow {
  if (isOrganizer(meeting, who)) return 'straight-in';
  return meeting.ended ? 'closed' : 'lobby';
}
