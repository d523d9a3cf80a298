import type { Stage } from '@foyer/client';
import { words } from '../i18n/words.ts';

export type EndReason = Extract<Stage, { at: 'ended' }>['reason'];

/** What to offer after an end, besides the way back; null where coming again would lead nowhere. */
const NEXT: Record<EndReason, string | null> = {
  left: words.end.rejoin,
  denied: words.end.askAgain,
  'timed-out': words.end.askAgain,
  'lobby-full': words.end.askAgain,
  removed: null,
  'meeting-ended': null,
  'connection-lost': words.end.rejoin,
  'media-lost': words.end.rejoin,
  'worker-died': words.end.rejoin,
};

export function nextStep(reason: EndReason): string | null {
  return NEXT[reason];
}
