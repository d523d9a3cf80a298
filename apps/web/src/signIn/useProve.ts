import { readProfile, stepUpByPassword } from '@foyer/client';
import { useEffect, useState } from 'react';
import { words } from '../i18n/words.ts';
import { type OtherWaysProps, useOtherWays } from './useOtherWays.ts';

export interface ProveInput {
  readonly onProven: () => void;
  readonly onClose: () => void;
}

export interface ProveProps {
  /** Undefined: nobody knows yet. */
  readonly hasPassword: boolean | undefined;
  readonly password: string;
  readonly busy: boolean;
  readonly error: string | null;
  readonly others: OtherWaysProps;
  readonly onPassword: (password: string) => void;
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** Showing once more who one is, by whichever way one has (GW-11). */
export function useProve({ onProven, onClose }: ProveInput): ProveProps {
  const [hasPassword, setHasPassword] = useState<boolean | undefined>(undefined);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { ways, ...others } = useOtherWays({ errand: 'prove', to: location.pathname, onDone: onProven });

  useEffect(() => {
    let here = true;
    void readProfile().then((answer) => here && setHasPassword(answer.ok && answer.value.hasPassword));
    return () => {
      here = false;
    };
  }, []);

  const prove = async () => {
    if (busy || password === '') return;
    setBusy(true);
    const answer = await stepUpByPassword(password);
    setBusy(false);
    if (answer.ok) return onProven();
    setPassword('');
    setError(answer.problem === 'proof-invalid' ? words.signIn.prove.wrong : words.problems[answer.problem]);
  };

  return {
    hasPassword: ways === undefined ? undefined : hasPassword,
    ...{ password, busy, error, others, onClose },
    onPassword: (typed) => {
      setPassword(typed);
      setError(null);
    },
    onContinue: () => void prove(),
  };
}
