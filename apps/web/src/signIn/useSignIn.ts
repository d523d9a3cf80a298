import { type Problem, signInWith } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';
import { cameByLink } from './nextTime.ts';
import { type OtherWaysProps, useOtherWays } from './useOtherWays.ts';

export interface SignInInput {
  /** What the link carried; empty: the page was opened without one. */
  readonly secret: string;
  /** Where to go then; null: the start page. */
  readonly to: string | null;
}

export interface SignInProps {
  /** `link`: a link was opened, and has nothing more to say; `ways`: one can choose. */
  readonly step: 'link' | 'ways';
  /** How else one can sign in; null: nobody knows yet. */
  readonly others: OtherWaysProps | null;
  /** The link as it is typed; null: the field for it is folded away. */
  readonly text: string | null;
  readonly linkMissing: boolean;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onText: (text: string) => void;
  readonly onUnfold: () => void;
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
  const [step, setStep] = useState<SignInProps['step']>(secret === '' ? 'ways' : 'link');
  const [typed, setText] = useState<string | null>(null);
  const [linkMissing, setLinkMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const goOn = () => location.assign(to ?? '/');
  const { ways, ...others } = useOtherWays({ errand: 'sign-in', to, onDone: goOn });
  const hasOthers = others.onPasskey !== null || others.provider !== null;
  // Where there is nothing else there is nothing to fold.
  const text = typed ?? (ways !== undefined && !hasOthers ? '' : null);

  const signIn = async () => {
    if (busy) return;
    const given = step === 'link' ? secret : (/#([\w-]+)\s*$/.exec(text ?? '')?.[1] ?? '');
    if (given === '') return setLinkMissing(true);
    setBusy(true);
    setError(null);
    const answer = await signInWith(given);
    if (answer.ok) {
      cameByLink();
      return goOn();
    }
    setBusy(false);
    // Another link, or another way, can be tried at once.
    setStep('ways');
    setText(text ?? '');
    setError(wordsForSignIn(answer.problem));
  };

  return {
    step,
    others: ways === undefined ? null : others,
    text,
    linkMissing,
    busy,
    error: error ?? others.error,
    onText: (now) => {
      setText(now);
      setLinkMissing(false);
    },
    onUnfold: () => setText(''),
    onSignIn: () => void signIn(),
  };
}
