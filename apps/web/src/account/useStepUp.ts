import type { Answer } from '@foyer/client';
import { useRef, useState } from 'react';
import type { ProveInput } from '../signIn/useProve.ts';

/** What was asked for and waits for the proof; it is asked for again once there is one. */
interface Waiting {
  readonly again: () => void;
  readonly giveUp: () => void;
}

/** Does something; null: it takes a fresh proof of the account, and somebody would rather not give it. */
export type Guarded = <T>(run: () => Promise<Answer<T>>) => Promise<Answer<T> | null>;

/**
 * Does what takes a fresh proof of the account: if it is refused for want of one, asks for it, and does it again.
 *
 * @returns `proving`, to be drawn while it is not null
 */
export function useStepUp(): { readonly guarded: Guarded; readonly proving: ProveInput | null } {
  const waiting = useRef<Waiting | null>(null);
  const [open, setOpen] = useState(false);

  const guarded: Guarded = async (run) => {
    const answer = await run();
    if (answer.ok || answer.problem !== 'step-up-required') return answer;
    return new Promise((resolve) => {
      waiting.current = { again: () => void run().then(resolve), giveUp: () => resolve(null) };
      setOpen(true);
    });
  };
  const close = (then: keyof Waiting) => {
    const left = waiting.current;
    waiting.current = null;
    setOpen(false);
    left?.[then]();
  };

  return { guarded, proving: open ? { onProven: () => close('again'), onClose: () => close('giveUp') } : null };
}
