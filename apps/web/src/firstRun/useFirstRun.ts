import { becomeOrganizer, type Problem } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';
import { cameByLink } from '../signIn/nextTime.ts';

export interface FirstRunProps {
  readonly name: string;
  readonly nameMissing: boolean;
  readonly mail: string;
  readonly mailWrong: boolean;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onName: (name: string) => void;
  readonly onMail: (mail: string) => void;
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
  const [mail, setMail] = useState('');
  const [mailWrong, setMailWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(secret === '' ? words.firstRun.incomplete : null);

  const become = async () => {
    if (busy) return;
    if (name.trim() === '') return setNameMissing(true);
    const address = mail.trim();
    if (address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return setMailWrong(true);
    setBusy(true);
    setError(null);
    const answer = await becomeOrganizer(secret, { name: name.trim(), mail: address === '' ? null : address });
    if (answer.ok) {
      cameByLink();
      return location.assign('/');
    }
    setBusy(false);
    setError(wordsForFirstRun(answer.problem));
  };

  return {
    name,
    nameMissing,
    mail,
    mailWrong,
    busy,
    error,
    onName: (typed) => {
      setName(typed);
      setNameMissing(false);
    },
    onMail: (typed) => {
      setMail(typed);
      setMailWrong(false);
    },
    onContinue: secret === '' ? null : () => void become(),
  };
}
