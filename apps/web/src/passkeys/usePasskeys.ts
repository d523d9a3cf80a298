import { type Passkey, type Problem, readPasskeys, removePasskey } from '@foyer/client';
import { useEffect, useState } from 'react';
import { words } from '../i18n/words.ts';
import { useAddPasskey } from './useAddPasskey.ts';

export interface PasskeysProps {
  /** Undefined: they are on their way; null: they could not be read. */
  readonly passkeys: readonly Passkey[] | null | undefined;
  readonly adding: boolean;
  readonly error: string | null;
  /** Whether the account has to be proven first; what was asked for is done then. */
  readonly proving: boolean;
  readonly onProven: () => void;
  readonly onNotProven: () => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
}

export function usePasskeys(): PasskeysProps {
  const [passkeys, setPasskeys] = useState<readonly Passkey[] | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What to do again once the account is proven. */
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const adding = useAddPasskey((passkey) => setPasskeys((before) => [...(before ?? []), passkey]));

  useEffect(() => {
    let here = true;
    void readPasskeys().then((answer) => {
      if (!here) return;
      setPasskeys(answer.ok ? answer.value : null);
      if (!answer.ok) setProblem(answer.problem);
    });
    return () => {
      here = false;
    };
  }, []);

  const remove = async (id: string) => {
    setProblem(null);
    const answer = await removePasskey(id);
    if (answer.ok) return setPasskeys((before) => before?.filter((one) => one.id !== id));
    if (answer.problem === 'step-up-required') setWaiting(() => () => void remove(id));
    else setProblem(answer.problem);
  };

  const mustProve = adding.problem === 'step-up-required';
  return {
    passkeys,
    adding: adding.busy,
    error: mustProve ? null : (adding.error ?? (problem && words.problems[problem])),
    proving: waiting !== null || mustProve,
    onProven: () => {
      const again = waiting ?? adding.add;
      setWaiting(null);
      again();
    },
    onNotProven: () => {
      setWaiting(null);
      adding.forget();
    },
    onAdd: adding.add,
    onRemove: (id) => void remove(id),
  };
}
