import type { Device, GivenRole, MeetingId, ParticipantId } from '@foyer/domain';
import type { StoreApi } from 'zustand/vanilla';
import type { SessionView } from './view.ts';

/** One meeting as one person has it. Lives outside React, and outlives any component. Nothing here ever rejects. */
export interface MeetingSession {
  readonly store: StoreApi<SessionView>;

  /** Looks at the door and gets devices ready. Goes straight in when this tab was inside before a reload. */
  look(): Promise<void>;
  /** Joins, or asks to, under this name. */
  join(name: string): Promise<void>;
  leave(): void;
  endForAll(): Promise<void>;

  admit(who: ParticipantId): Promise<void>;
  admitAll(): Promise<void>;
  deny(who: ParticipantId): Promise<void>;

  putBack(who: ParticipantId): Promise<void>;
  changeRole(who: ParticipantId, role: GivenRole): Promise<void>;
  raiseHand(): Promise<void>;
  /** One's own, or somebody else's. */
  lowerHand(who: ParticipantId): Promise<void>;
  mute(who: ParticipantId): Promise<void>;
  muteAll(): Promise<void>;
  remove(who: ParticipantId): Promise<void>;

  /** Switches one's own microphone or camera, in the green room and inside. */
  toggle(device: Device): Promise<void>;
  choose(device: Device, id: string): Promise<void>;

  setMusicMuted(muted: boolean): void;
  /** From 0 to 1. */
  setMusicVolume(volume: number): void;
  /** To be called from a click when `soundBlocked`. */
  unblockSound(): Promise<void>;
  dismiss(problem: number): void;

  /**
   * Shows somebody's camera in an element, now and whenever it comes back. Mirroring one's own is the screen's affair.
   *
   * @returns the end of it
   */
  show(who: ParticipantId | 'me', element: HTMLVideoElement): () => void;
  /** Calls back with how loud somebody is, from 0 to 1, about ten times a second. Returns the end of it. */
  onLevel(who: ParticipantId | 'me', listener: (level: number) => void): () => void;
}

export type OpenSession = (meeting: MeetingId) => MeetingSession;
