import type { SessionView } from '@foyer/client';
import { words } from '../i18n/words.ts';

/** What is being mended just now, in words; null while nothing is. Without a line there is no media to speak of. */
export function lineStatus({ line, media }: Pick<SessionView, 'line' | 'media'>): string | null {
  if (line === 'reconnecting') return words.reconnect.line;
  return media === 'recovering' ? words.reconnect.media : null;
}
