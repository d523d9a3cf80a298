import { becomeOrganizer, type Problem } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';

export interface FirstRunProps {
  readonly name: string;
  readonly nameMissing: boolean;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onName: (name: string) => void;
  /** Absent when the link carries no secret: a name would lead nowhere. */
  readonly onContinue: (() => void) | null;
}

/** The link can fail in two ways that deserve better words than a refusal elsewhere would. */
export function wordsForFirstRun(problem: Problem): string {
  if (problem === 'token-replayed') return words.firstRun.used;
  if (problem === 'token-invalid' || problem === 'bad-request') return words.firstRun.wrong;
  return words.problems[problem];
}

export function useFirstRun(secret: string): FirstRunProps {
  const [name, setName] = useState('');
  const [nameMissing, setNameMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(secret === '' ? words.firstRun.incomplete : null);

  const become = async () => {
    if (busy) return;
    if (name.trim() === '') return setNameMissing(true);
    setBusy(true);
    setError(null);
    const answer = await becomeOrganizer(secret, name.trim());
    if (answer.ok) return location.assign('/');
    setBusy(false);
    setError(wordsForFirstRun(answer.problem));
  };

  return {
    name,
    nameMissing,
    busy,
    error,
    onName: (typed) => {
      setName(typed);
      setNameMissing(false);
    },
    onContinue: secret === '' ? null : () => void become(),
  };
}
