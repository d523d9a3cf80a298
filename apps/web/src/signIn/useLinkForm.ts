import { type Problem, signInWith } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';

export interface LinkFormProps {
  /** The link as it is typed; null: it was opened, and there is nothing to type. */
  readonly text: string | null;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onText: (text: string) => void;
  readonly onSignIn: () => void;
}

export interface LinkFormInput {
  /** What the link carried that was opened; empty: none was. */
  readonly secret: string;
  readonly onDone: () => void;
}

/** A link can fail in ways that deserve better words than a refusal elsewhere would. */
export function wordsForLink(problem: Problem): string {
  if (problem === 'token-replayed') return words.signIn.used;
  if (problem === 'token-expired') return words.signIn.late;
  if (problem === 'token-invalid' || problem === 'bad-request') return words.signIn.wrong;
  return words.problems[problem];
}

export function useLinkForm({ secret, onDone }: LinkFormInput): LinkFormProps {
  const [text, setText] = useState(secret === '' ? '' : null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const signIn = async () => {
    if (busy) return;
    const given = text === null ? secret : (/#([\w-]+)\s*$/.exec(text)?.[1] ?? '');
    if (given === '') return setMissing(true);
    setBusy(true);
    setError(null);
    const answer = await signInWith(given);
    if (answer.ok) return onDone();
    setBusy(false);
    // Another link can be tried at once.
    setText(text ?? '');
    setError(wordsForLink(answer.problem));
  };

  return {
    ...{ text, missing, busy, error },
    onText: (typed) => {
      setText(typed);
      setMissing(false);
    },
    onSignIn: () => void signIn(),
  };
}
