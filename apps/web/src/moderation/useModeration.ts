import type { Inside } from '@foyer/client';
import { allows, roleMay } from '@foyer/domain';
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
    // Where the options keep attendees muted, allowing it would be an empty word (OP-5).
    onAllowUnmuting:
      roleMay(role, 'moderation.unmuting') && allows(settings, 'unmute', 'attendee')
        ? (on) => void session.allowUnmuting(on)
        : null,
  };
}
