import type { Inside, LobbyMessage, WaitingPerson } from '@foyer/client';
import { type ParticipantId, roleMay } from '@foyer/domain';
import { useMeeting, useSession } from '../meeting/session.ts';
import { useNow } from '../time/useNow.ts';

type Write = ((who: ParticipantId | null, text: string) => Promise<boolean>) | null;
type Decide = ((who: ParticipantId) => Promise<void>) | null;

/** The door, for those inside. */
export interface DoorProps {
  readonly waiting: readonly WaitingPerson[];
  /** What was written to those who wait, oldest first. */
  readonly messages: readonly LobbyMessage[];
  readonly now: number;
  /** Each is absent when this person may not. */
  readonly onAdmit: Decide;
  readonly onDeny: Decide;
  readonly onAdmitAll: (() => Promise<void>) | null;
  /** To one, or with null to all who wait; resolves with whether it went out. */
  readonly onWrite: Write;
  /** The line is broken: what needs the server waits. */
  readonly offline: boolean;
}

const LOOK_EVERY_MS = 15_000;

export function useDoor({ role, lobby, messages }: Inside): DoorProps {
  const session = useSession();
  const mayAdmit = roleMay(role, 'lobby.admit');
  return {
    waiting: lobby,
    messages,
    now: useNow(LOOK_EVERY_MS),
    onAdmit: mayAdmit ? (who) => session.admit(who) : null,
    onDeny: roleMay(role, 'lobby.deny') ? (who) => session.deny(who) : null,
    onWrite: roleMay(role, 'lobby.message') ? (who, text) => session.writeToLobby(who, text) : null,
    onAdmitAll: mayAdmit ? () => session.admitAll() : null,
    offline: useMeeting((view) => view.line !== 'up'),
  };
}
