import { type Problem, signInByPassword } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';

export interface PasswordFormProps {
  readonly mail: string;
  readonly password: string;
  /** The field that was left empty. */
  readonly missing: 'mail' | 'password' | null;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onMail: (mail: string) => void;
  readonly onPassword: (password: string) => void;
  readonly onSignIn: () => void;
}

/** Whatever speaks against it is one answer (AC-5), which an address that is none gets as well. */
export function wordsForPassword(problem: Problem): string {
  return problem === 'proof-invalid' || problem === 'bad-request'
    ? words.signIn.password.wrong
    : words.problems[problem];
}

export function usePasswordForm(onDone: () => void): PasswordFormProps {
  const [mail, setMail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<PasswordFormProps['missing']>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const signIn = async () => {
    if (busy) return;
    setError(null);
    if (mail.trim() === '') return setMissing('mail');
    if (password === '') return setMissing('password');
    setBusy(true);
    const answer = await signInByPassword(mail.trim(), password);
    if (answer.ok) return onDone();
    setBusy(false);
    setPassword('');
    setError(wordsForPassword(answer.problem));
  };

  return {
    ...{ mail, password, missing, busy, error },
    onMail: (typed) => {
      setMail(typed);
      setMissing(null);
    },
    onPassword: (typed) => {
      setPassword(typed);
      setMissing(null);
    },
    onSignIn: () => void signIn(),
  };
}
