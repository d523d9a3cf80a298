import { useEffect } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';
import type { SpeaksMutedProps } from './SpeaksMuted.tsx';

/** By then somebody has read it, or talks to somebody else, in ms. */
const LONG_ENOUGH_MS = 12_000;

/**
 * Whether to tell somebody that they speak and are muted; null: no.
 *
 * @param onUnmute null: they may not
 */
export function useSpeaksMuted(onUnmute: (() => void) | null): SpeaksMutedProps | null {
  const session = useSession();
  const speaks = useMeeting((view) => view.speaksMuted);
  useEffect(() => {
    if (!speaks) return;
    const timer = setTimeout(() => session.dismissMuted(), LONG_ENOUGH_MS);
    return () => clearTimeout(timer);
  }, [speaks, session]);
  return speaks ? { onUnmute, onDismiss: () => session.dismissMuted() } : null;
}
