import {
  type Account,
  canUsePasskeys,
  type Errand,
  type Problem,
  proveByPasskey,
  providerPage,
  readWaysIn,
  signInByPasskey,
  type WaysIn,
} from '@foyer/client';
import { useEffect, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { keepDestination } from './destination.ts';

export interface OtherWaysInput {
  /** Signing in, or showing once more who one is. */
  readonly errand: Errand;
  /** Where to go on to, after the provider's page. */
  readonly to: string | null;
  readonly onDone: (account: Account) => void;
}

export interface OtherWaysProps {
  /** Null: not with this browser, or not at this address. */
  readonly onPasskey: (() => void) | null;
  /** Null: there is no provider. */
  readonly provider: { readonly name: string; readonly onGo: () => void } | null;
  readonly busy: 'passkey' | 'provider' | null;
  readonly error: string | null;
}

/** What can go wrong has words of its own here: what to do next depends on the way. */
function wordsForWay(problem: Problem, provider: string | null): string {
  const { ways } = words.signIn;
  if (problem === 'proof-invalid') return ways.notKnown;
  if (problem === 'capacity' && provider !== null) return fill(ways.providerDown, { name: provider });
  return words.problems[problem];
}

/** The ways in that need nothing to be typed. Undefined `ways`: nobody knows yet. */
export function useOtherWays({ errand, to, onDone }: OtherWaysInput): OtherWaysProps & {
  readonly ways: WaysIn | null | undefined;
} {
  const [ways, setWays] = useState<WaysIn | null | undefined>(undefined);
  const [busy, setBusy] = useState<OtherWaysProps['busy']>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    let here = true;
    void readWaysIn().then((answer) => {
      if (!here) return;
      setWays(answer.ok ? answer.value : null);
      if (!answer.ok) setError(words.problems[answer.problem]);
    });
    return () => {
      here = false;
    };
  }, []);

  const begin = (way: 'passkey' | 'provider') => {
    setBusy(way);
    setError(null);
  };
  const fail = (problem: Problem) => {
    setBusy(null);
    setError(wordsForWay(problem, ways?.provider ?? null));
  };
  const byPasskey = async () => {
    begin('passkey');
    const answer = await (errand === 'prove' ? proveByPasskey() : signInByPasskey());
    if (!answer.ok) return fail(answer.problem);
    setBusy(null);
    onDone(answer.value);
  };
  const byProvider = async () => {
    begin('provider');
    const answer = await providerPage(errand);
    if (!answer.ok) return fail(answer.problem);
    keepDestination(to);
    // `busy` stays: the next page is on its way.
    location.assign(answer.value);
  };

  return {
    ways,
    busy,
    error,
    onPasskey: ways?.passkeys && canUsePasskeys() ? () => void byPasskey() : null,
    provider: ways?.provider ? { name: ways.provider, onGo: () => void byProvider() } : null,
  };
}
