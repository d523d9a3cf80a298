import { type Problem, type Profile, readProfile, signOut } from '@foyer/client';
import { useEffect, useState } from 'react';

/** Where somebody stands with their account. */
type Standing =
  | { readonly at: 'loading' | 'signed-out' | 'deleted' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'here'; readonly profile: Profile };

export interface AccountState {
  readonly standing: Standing;
  readonly onProfile: (profile: Profile) => void;
  readonly onDeleted: () => void;
  readonly onSignOut: () => void;
}

export function useAccount(): AccountState {
  const [standing, setStanding] = useState<Standing>({ at: 'loading' });

  useEffect(() => {
    let here = true;
    void readProfile().then((answer) => {
      if (!here) return;
      if (answer.ok) setStanding({ at: 'here', profile: answer.value });
      else if (answer.problem === 'auth-required') setStanding({ at: 'signed-out' });
      else setStanding({ at: 'problem', problem: answer.problem });
    });
    return () => {
      here = false;
    };
  }, []);

  const leave = async () => {
    const answer = await signOut();
    if (answer.ok) location.assign('/');
    else setStanding({ at: 'problem', problem: answer.problem });
  };
  return {
    standing,
    onProfile: (profile) => setStanding({ at: 'here', profile }),
    onDeleted: () => setStanding({ at: 'deleted' }),
    onSignOut: () => void leave(),
  };
}
