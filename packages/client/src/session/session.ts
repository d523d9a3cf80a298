import type { Device, MeetingId, ParticipantId, Reaction, Role } from '@foyer/domain';
import type { View } from '@foyer/protocol';
import type { StoreApi } from 'zustand/vanilla';
import type { Proof } from '../media/proof.ts';
import type { Protection } from '../protection/protection.ts';
import type { OptionsChange, OptionsEffect, SessionView } from './view.ts';

/** For people who are to come: the link with its key, and a code for those who type. */
export interface Invitation {
  readonly link: string;
  readonly code: string;
}

/** One meeting as one person has it. Lives outside React, and outlives any component. Nothing here ever rejects. */
export interface MeetingSession {
  readonly store: StoreApi<SessionView>;

  /** Looks at the door and gets devices ready. Goes straight in when this tab was inside before a reload. */
  look(): Promise<void>;
  /** Joins, or asks to, under this name. */
  join(name: string): Promise<void>;
  leave(): void;
  endForAll(): Promise<void>;

  /** The link that led here, for others; null: it carried no invitation that counts, or one for oneself alone. */
  link(): string | null;
  /** What to send to people who are to come; null when it cannot be had, which is a problem of its own. */
  readInvitation(): Promise<Invitation | null>;
  /** The same, anew: whoever has the one before and is not here yet was not invited any more. */
  resetInvitation(): Promise<Invitation | null>;

  /** Goes on waiting in the lobby, for as long again. */
  keepWaiting(): Promise<void>;

  /** Calls oneself something else while one waits. Resolves with whether it was taken. */
  changeName(name: string): Promise<boolean>;

  /** Writes to one who waits, or with null to all who wait. Resolves with whether it went out. */
  writeToLobby(who: ParticipantId | null, text: string): Promise<boolean>;
  admit(who: ParticipantId): Promise<void>;
  admitAll(): Promise<void>;
  deny(who: ParticipantId): Promise<void>;

  putBack(who: ParticipantId): Promise<void>;
  /** Lets somebody who was removed knock again. */
  pardon(who: ParticipantId): Promise<void>;
  /** Changes options, with everything that follows from it at once. */
  changeOptions(change: OptionsChange): Promise<void>;
  /** What would follow from a change, if it were made now; null when that could not be learned. */
  previewOptions(change: OptionsChange): Promise<OptionsEffect | null>;
  lock(on: boolean): Promise<void>;
  changeRole(who: ParticipantId, role: Role): Promise<void>;
  raiseHand(): Promise<void>;
  /** One's own, or somebody else's. */
  lowerHand(who: ParticipantId): Promise<void>;
  /** Shows a reaction to everybody inside, for a moment. */
  react(reaction: Reaction): Promise<void>;
  mute(who: ParticipantId): Promise<void>;
  muteAll(): Promise<void>;
  /** Whether attendees may unmute. */
  allowUnmuting(on: boolean): Promise<void>;
  askToUnmute(who: ParticipantId): Promise<void>;
  /** Answers the question whether one would unmute, which stands in `asked` until then. */
  answerAsk(unmute: boolean): Promise<void>;
  /** Puts somebody into everybody's large place; null: nobody in particular. */
  spotlight(who: ParticipantId | null): Promise<void>;
  remove(who: ParticipantId): Promise<void>;

  /** Asks the browser which screen, window or tab to share, and shares it. To be called from a click. */
  shareScreen(): Promise<void>;
  stopScreen(): Promise<void>;
  /** Says what this page can show from now on; only that is sent to it. Saying the same again costs nothing. */
  setView(view: View): void;

  /** Switches one's own microphone or camera, in the green room and inside. */
  toggle(device: Device): Promise<void>;
  choose(device: Device, id: string): Promise<void>;
  /** Reduces noise, or blurs what is behind one, from now on and in the meetings to come. */
  setEffect(device: Device, on: boolean): void;
  /** It is known by now that an effect has stopped by itself. */
  dismissEffect(device: Device): void;
  /** Lets everything of this page be heard there. */
  chooseLoudspeaker(id: string): void;

  /** Goes in at once: what is on is sent from now on. */
  goIn(): void;
  /** It is known by now that one was speaking while muted. */
  dismissMuted(): void;

  /** Plays a short melody, to be listened for. To be called from a click. */
  playTone(): Promise<void>;
  /** Records three seconds of one's microphone and plays them back; nothing is sent or kept. Resolves with whether it could. */
  recordAndPlay(onState: (state: Proof) => void): Promise<boolean>;

  setMusicMuted(muted: boolean): void;
  /** From 0 to 1. */
  setMusicVolume(volume: number): void;
  /** To be called from a click when `soundBlocked`. */
  unblockSound(): Promise<void>;
  /** Tries once more by which ways media would go. */
  tryConnection(): void;
  dismiss(problem: number): void;

  /** How this call is protected, read anew; null when the server does not answer. */
  readProtection(): Promise<Protection | null>;

  /**
   * Shows somebody's camera or screen in an element, now and whenever it comes back. Mirroring one's own is the page's
   * affair.
   *
   * @returns the end of it
   */
  show(who: ParticipantId | 'me', element: HTMLVideoElement, source?: 'camera' | 'screen'): () => void;
  /** Calls back with how loud somebody is, from 0 to 1, about ten times a second. Returns the end of it. */
  onLevel(who: ParticipantId | 'me', listener: (level: number) => void): () => void;
}

/** @param key the key of the link that led here (`keyIn`); null: it had none */
export type OpenSession = (meeting: MeetingId, key: string | null) => MeetingSession;
