import type { Ended } from '@foyer/client';
import { words } from '../i18n/words.ts';

export type EndReason = Ended['reason'];

/** What to offer after an end, besides the way back; null where coming again would lead nowhere. */
const NEXT: Record<EndReason, string | null> = {
  left: words.end.rejoin,
  denied: words.end.askAgain,
  'timed-out': words.end.askAgain,
  'lobby-full': words.end.askAgain,
  'meeting-full': words.end.tryAgain,
  removed: null,
  'meeting-ended': null,
  'connection-lost': words.end.rejoin,
  unattended: words.end.askAgain,
  'signed-out': words.end.comeBack,
  'account-closed': null,
  replaced: words.end.goOnHere,
};

/** Whoever was denied asks again only if they still may. */
export function nextStep({ reason, again }: Pick<Ended, 'reason' | 'again'>): string | null {
  return reason === 'denied' && again === null ? null : NEXT[reason];
}
