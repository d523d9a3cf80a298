import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { useState } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';
import { isTrouble, type TroubleState } from './trouble.ts';

export interface LostProps {
  readonly device: Device;
  readonly state: TroubleState;
  /** Tries once more; null: there is nothing to try, or no need to. */
  readonly onAgain: (() => void) | null;
  readonly onDismiss: () => void;
}

/** A microphone or camera that stopped, or would not start, while one was inside; null: all is well, or as it was before. */
export function useLost(device: Device): LostProps | null {
  const session = useSession();
  const { state, choices } = useMeeting((view) => view.devices[device]);
  const [known, setKnown] = useState<SourceView['state'] | null>(state);
  if (!isTrouble(state)) {
    if (known !== null) setKnown(null);
    return null;
  }
  if (state === known) return null;
  // What is paused goes on by itself, and there may be nothing else to try with.
  const helpless = state === 'paused' || (choices.length === 0 && state !== 'refused');
  return {
    ...{ device, state },
    onAgain: helpless ? null : () => void session.toggle(device),
    onDismiss: () => setKnown(state),
  };
}
