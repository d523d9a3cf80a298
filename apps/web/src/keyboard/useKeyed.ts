import { useState } from 'react';
import { type Keyed, type Switchable, switched } from './switched.ts';

type On = Readonly<Record<Switchable, boolean | null>>;

export interface KeyedProps {
  /** An act of a key, that says aloud what has come of it. */
  readonly aloud: (what: Switchable, act: (() => void) | null) => (() => void) | null;
  /** What is read out just now. */
  readonly readOut: string;
}

/** @param on what is on; null: it is under way, or cannot be had */
export function useKeyed(on: On): KeyedProps {
  const [keyed, setKeyed] = useState<Keyed | null>(null);
  return {
    aloud: (what, act) =>
      act &&
      (() => {
        setKeyed({ what, was: on[what] === true });
        act();
      }),
    readOut: switched(keyed, on),
  };
}
