import { finishAtProvider, type Problem, type Returned } from '@foyer/client';
import { useEffect, useState } from 'react';
import { words } from '../i18n/words.ts';
import { keptDestination } from '../signIn/destination.ts';

export interface ProviderProps {
  /** Null: it is under way. */
  readonly error: string | null;
  /** Where one can try again. */
  readonly again: string;
}

function wordsFor(problem: Problem): string {
  const say = words.signIn.provider;
  if (problem === 'capacity') return say.down;
  if (problem === 'token-expired' || problem === 'bad-request') return say.late;
  if (problem === 'proof-invalid') return say.notBelieved;
  if (problem === 'mail-taken') return say.mailTaken;
  return words.problems[problem];
}

// What came back counts once, and React may mount a component twice.
let asked: ReturnType<typeof finishAtProvider> | null = null;

/** Finishes what was begun before this browser went to the provider, and goes on to where one wanted to go. */
export function useReturned(returned: Returned): ProviderProps {
  const [error, setError] = useState<string | null>(null);
  const to = keptDestination();
  useEffect(() => {
    let here = true;
    asked ??= finishAtProvider(returned);
    void asked.then((answer) => {
      if (!here) return;
      if (answer.ok) location.replace(to ?? '/');
      else setError(wordsFor(answer.problem));
    });
    return () => {
      here = false;
    };
  }, [returned, to]);
  return { error, again: `/sign-in${to === null ? '' : `?to=${to}`}` };
}
