import { useEffect, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/** In a lively talk nobody listens to names as well, in ms. */
const PAUSE_MS = 5_000;

/**
 * What a screen reader says of who speaks: the newest of them, at most every five seconds, and nobody twice in a row.
 *
 * @param speaker null: nobody has spoken yet
 */
export function useReadOut(speaker: string | null): string {
  const [said, setSaid] = useState<{ readonly name: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (speaker === null || speaker === said?.name) return;
    const wait = said ? said.at + PAUSE_MS - Date.now() : 0;
    const timer = setTimeout(() => setSaid({ name: speaker, at: Date.now() }), Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [speaker, said]);
  return said ? fill(words.stage.speakingNow, { name: said.name }) : '';
}
