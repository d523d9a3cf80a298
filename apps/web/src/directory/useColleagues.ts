import { type DirectoryPerson, findColleagues, LEAST_LETTERS, type Problem } from '@foyer/client';
import { useEffect, useState } from 'react';

export interface Colleagues {
  /** Null: nobody was looked for, or they have not come yet. */
  readonly people: readonly DirectoryPerson[] | null;
  readonly problem: Problem | null;
}

/** Between two letters people pause for less than this, in ms. */
const PAUSE_MS = 180;
const NOBODY: Colleagues = { people: null, problem: null };

/** Colleagues who fit what is typed, a moment after it is. */
export function useColleagues(text: string): Colleagues {
  const [found, setFound] = useState(NOBODY);
  const sought = text.trim();

  useEffect(() => {
    if (sought.length < LEAST_LETTERS) return setFound(NOBODY);
    let here = true;
    const timer = setTimeout(async () => {
      const answer = await findColleagues(sought);
      if (here) setFound(answer.ok ? { people: answer.value, problem: null } : { ...NOBODY, problem: answer.problem });
    }, PAUSE_MS);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [sought]);

  return found;
}
