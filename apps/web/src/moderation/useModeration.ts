import type { Inside } from '@foyer/client';
import { roleMay } from '@foyer/domain';
import { useSession } from '../meeting/session.ts';

/** What one may do about everybody at once; each is absent when one may not. */
export interface ModerationProps {
  readonly locked: boolean;
  readonly onLock: ((on: boolean) => void) | null;
  readonly onMuteEveryone: (() => void) | null;
  /** Attendees may unmute. */
  readonly unmuting: boolean;
  readonly onAllowUnmuting: ((on: boolean) => void) | null;
}

export function useModeration({ role, settings }: Inside): ModerationProps {
  const session = useSession();
  return {
    locked: settings.locked,
    onLock: roleMay(role, 'meeting.lock') ? (on) => void session.lock(on) : null,
    onMuteEveryone: roleMay(role, 'moderation.mute') ? () => void session.muteAll() : null,
    unmuting: settings.unmuting,
    onAllowUnmuting: roleMay(role, 'moderation.unmuting') ? (on) => void session.allowUnmuting(on) : null,
  };
}
