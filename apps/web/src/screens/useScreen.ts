import type { Inside } from '@foyer/client';
import { mayShare } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';

/** Sharing one's own screen. */
export interface ScreenToolProps {
  readonly state: 'off' | 'starting' | 'on';
  readonly onPress: () => void;
}

/** Null when one may not share, or this browser cannot. */
export function useScreen({ role, settings }: Inside): ScreenToolProps | null {
  const session = useSession();
  const state = useMeeting((view) => view.screen);
  if (state === 'unsupported' || !mayShare({ options: settings }, role)) return null;
  return { state, onPress: () => void (state === 'on' ? session.stopScreen() : session.shareScreen()) };
}
