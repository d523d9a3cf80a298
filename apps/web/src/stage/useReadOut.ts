import { useEffect, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { dueIn, type ReadOut } from './readOut.ts';

/** What a screen reader says of who speaks. @param speaker null: nobody has spoken yet */
export function useReadOut(speaker: string | null): string {
  const [said, setSaid] = useState<ReadOut | null>(null);
  useEffect(() => {
    const waitMs = dueIn(speaker, said, Date.now());
    if (speaker === null || waitMs === null) return;
    const timer = setTimeout(() => setSaid({ name: speaker, at: Date.now() }), waitMs);
    return () => clearTimeout(timer);
  }, [speaker, said]);
  return said ? fill(words.stage.speakingNow, { name: said.name }) : '';
}
