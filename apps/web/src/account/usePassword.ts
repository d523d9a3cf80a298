import { type Problem, type Profile, setPassword } from '@foyer/client';
import { useState } from 'react';
import type { Guarded } from './useStepUp.ts';

/** As the server has it. */
const LEAST = 10;

export interface PasswordProps {
  readonly hasPassword: boolean;
  readonly hasMail: boolean;
  /** As it is typed; null: nobody is about to change it. */
  readonly text: string | null;
  readonly tooShort: boolean;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly problem: Problem | null;
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export interface PasswordInput {
  readonly profile: Profile;
  readonly guarded: Guarded;
  readonly onSet: () => void;
}

export function usePassword({ profile, guarded, onSet }: PasswordInput): PasswordProps {
  const [text, setText] = useState<string | null>(null);
  const [tooShort, setTooShort] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    if (busy || text === null) return;
    setProblem(null);
    const short = Array.from(text.normalize('NFKC')).length < LEAST;
    setTooShort(short);
    if (short) return;
    setBusy(true);
    const answer = await guarded(() => setPassword(text));
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) return setProblem(answer.problem);
    setText(null);
    setSaved(true);
    onSet();
  };

  const open = (typed: string | null) => {
    setText(typed);
    setTooShort(false);
    setSaved(false);
    setProblem(null);
  };
  return {
    ...{ text, tooShort, busy, saved, problem },
    hasPassword: profile.hasPassword,
    hasMail: profile.mail !== null,
    onOpen: () => open(''),
    onText: open,
    onSave: () => void save(),
    onCancel: () => open(null),
  };
}
