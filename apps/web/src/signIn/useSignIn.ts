import { type Problem, signInWith } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';

export interface SignInInput {
  /** What the link carried; empty: the page was opened without one. */
  readonly secret: string;
  /** Where to go then; null: the start page. */
  readonly to: string | null;
}

export interface SignInProps {
  /** The link as it is typed; null: it was opened, and has nothing more to say. */
  readonly text: string | null;
  readonly linkMissing: boolean;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onText: (text: string) => void;
  readonly onSignIn: () => void;
}

/** A link can fail in ways that deserve better words than a refusal elsewhere would. */
export function wordsForSignIn(problem: Problem): string {
  if (problem === 'token-replayed') return words.signIn.used;
  if (problem === 'token-expired') return words.signIn.late;
  if (problem === 'token-invalid' || problem === 'bad-request') return words.signIn.wrong;
  return words.problems[problem];
}

export function useSignIn({ secret, to }: SignInInput): SignInProps {
  const [text, setText] = useState(secret === '' ? '' : null);
  const [linkMissing, setLinkMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const signIn = async () => {
    if (busy) return;
    const given = text === null ? secret : (/#([\w-]+)\s*$/.exec(text)?.[1] ?? '');
    if (given === '') return setLinkMissing(true);
    setBusy(true);
    setError(null);
    const answer = await signInWith(given);
    if (answer.ok) return location.assign(to ?? '/');
    setBusy(false);
    // Another link can be tried at once.
    setText(text ?? '');
    setError(wordsForSignIn(answer.problem));
  };

  return {
    text,
    linkMissing,
    busy,
    error,
    onText: (typed) => {
      setText(typed);
      setLinkMissing(false);
    },
    onSignIn: () => void signIn(),
  };
}
