import type { Device, MeetingId, ParticipantId, Reaction, Role, Why } from '@foyer/domain';
import type {
  EndReason,
  notices,
  Output,
  Payload,
  Picture,
  RefusalCode,
  requests,
  routes,
  Settings,
} from '@foyer/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EffectView } from '../effects/effects.ts';
import type { LoudspeakerView } from '../media/loudspeaker.ts';
import { NOTHING_KNOWN, type PreflightView } from '../preflight/known.ts';
import type { Quality } from '../quality/quality.ts';

export type Door = Omit<Output<(typeof routes)['door:look']>, 'capabilities' | 'now'>;
export type RosterPerson = Payload<(typeof notices)['self:inside']>['roster']['people'][number];
export type WaitingPerson = Payload<(typeof notices)['lobby:waiting']>['people'][number];
/** What hosts wrote to those who wait, as hosts read it. */
export type LobbyMessage = Payload<(typeof notices)['lobby:waiting']>['messages'][number];
export type RemovedPerson = Payload<(typeof notices)['lobby:waiting']>['removed'][number];

/** What is settled about the meeting, and how many people are invited and chosen. */
export type ToldOptions = Payload<(typeof notices)['options:changed']>;
/** The options that are to change; what is left out stays as it is. */
export type OptionsChange = Partial<ToldOptions['options']>;
/** Whom a change lets in, and whom it sends back into the lobby. */
export type OptionsEffect = Output<(typeof requests)['options:preview']>;

/** Something that went wrong and that a person should hear of. Words for it are the web app's. */
export type Problem =
  | RefusalCode
  | 'unreachable'
  | 'impostor'
  | 'media-blocked'
  | 'not-ready'
  | 'screen-failed'
  | 'passkey-not-shown'
  | 'passkey-exists';

/** Where this person is, with just what can be known there. */
export type Stage =
  | { readonly at: 'loading' }
  /** There is no such meeting, or Foyer cannot be reached. */
  | { readonly at: 'nowhere'; readonly why: 'not-found' | 'unreachable' }
  | { readonly at: 'green-room'; readonly door: Door; readonly joining: boolean }
  | Waiting
  | Inside
  | Ended;

export interface Ended {
  readonly at: 'ended';
  readonly reason: EndReason;
  /** With `denied`: from when on one may knock again; null: not in this meeting. */
  readonly again: number | null;
}

export interface Waiting {
  readonly at: 'waiting';
  /** What one calls oneself here. */
  readonly name: string;
  /** These three are null where the options do not show them. */
  readonly title: string | null;
  readonly organizer: string | null;
  /** One's place among those who wait, from 1. */
  readonly place: number | null;
  readonly why: Why;
  /** One would walk in if one were signed in here. */
  readonly signInHelps: boolean;
  /** Ms since the epoch, by the clock of this browser, like every moment here. */
  readonly since: number;
  readonly until: number;
  /** From when on one may have one's time in the lobby again. */
  readonly keepFrom: number;
  /** When somebody who may admit first heard of it; null while nobody has. */
  readonly told: number | null;
  /** What hosts wrote to one, oldest first. */
  readonly messages: readonly { readonly text: string; readonly at: number }[];
}

export interface Inside {
  readonly at: 'inside';
  readonly title: string;
  readonly me: ParticipantId;
  readonly role: Role;
  readonly settings: Settings;
  /** Everybody inside, oneself among them, by order of entrance. */
  readonly people: readonly RosterPerson[];
  /** The number of the last change of `people`. */
  readonly rosterNumber: number;
  /** Who waits, by order of arrival; always empty for those who may not admit. */
  readonly lobby: readonly WaitingPerson[];
  /** What hosts wrote to those who wait now, oldest first; always empty for those who may not admit. */
  readonly messages: readonly LobbyMessage[];
  /** Who was removed and may not knock; always empty for those who may not admit. */
  readonly removed: readonly RemovedPerson[];
  /** Null for those who may not change them, and until they are known. */
  readonly options: ToldOptions | null;
  /** Who is heard speaking just now, oneself included. */
  readonly speaking: readonly ParticipantId[];
  /** Who reacted how, the newest last; for how long each is shown is the page's to say. Numbers only rise. */
  readonly reactions: readonly {
    readonly number: number;
    readonly participant: ParticipantId;
    readonly reaction: Reaction;
  }[];
  /** What the media node puts into the large place, and whom it last heard speaking: never oneself. */
  readonly focus: {
    readonly stage: Picture | null;
    readonly speaker: ParticipantId | null;
    /** Pictures are left out because the media node has too much to do. */
    readonly fewer: boolean;
  };
  /** Who asks one to unmute; null: nobody, or it is answered. */
  readonly asked: string | null;
}

/** One's own microphone or camera. */
export interface SourceView {
  /**
   * `refused`: the browser or the person said no. `missing`: there is none. `absent`: the one used last is not there, and no
   * other is taken unasked. `unplugged`: it went while it was on. `failed`: it is there and does not work. `paused`: it is on,
   * but what it runs on keeps it for the moment, because it is locked or in a call; it goes on by itself.
   */
  readonly state: 'off' | 'starting' | 'on' | 'paused' | 'refused' | 'missing' | 'absent' | 'unplugged' | 'failed';
  /** What the one is called that is `absent`. */
  readonly absent?: string;
  /** The chosen device; null: whichever the browser likes. */
  readonly chosen: string | null;
  /** Labels are empty until the person has allowed the device once. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** What the screen may know. Serialisable: no tracks, no sockets, no promises. */
export interface SessionView {
  readonly meeting: MeetingId;
  readonly stage: Stage;
  readonly devices: Readonly<Record<Device, SourceView>>;
  /** Of the microphone: noise is reduced. Of the camera: the background is blurred. */
  readonly effects: Readonly<Record<Device, EffectView>>;
  readonly loudspeaker: LoudspeakerView;
  /** The browser is asking whether it may use them. */
  readonly asking: boolean;
  /** Just let in: what others send comes in already, and nothing of one's own goes out yet. */
  readonly crossing: boolean;
  /** One was speaking while muted, and should know. */
  readonly speaksMuted: boolean;
  /** `unsupported`: this browser, a phone's for example, cannot share a screen. */
  readonly screen: 'off' | 'starting' | 'on' | 'unsupported';
  /** `reconnecting`: the line to Foyer broke, and is being mended; one's place is kept. */
  readonly line: 'up' | 'reconnecting';
  /** `recovering`: sound and pictures are interrupted, and are being brought back. */
  readonly media: 'up' | 'recovering';
  /** How one's own connection to the media node is. */
  readonly quality: Quality;
  /** By which ways media would go, as far as it is known; before one joins, and not after. */
  readonly preflight: PreflightView;
  /** The browser waits for a click before it plays sound. */
  readonly soundBlocked: boolean;
  readonly music: { readonly playing: boolean; readonly muted: boolean; readonly volume: number };
  /** Newest last. */
  readonly problems: readonly Problem[];
}

const OFF: SourceView = { state: 'off', chosen: null, choices: [] };

/** Before anything is known but what the browser can do. */
export function emptyStore(
  meeting: MeetingId,
  canShareScreen: boolean,
  effects: SessionView['effects'],
): StoreApi<SessionView> {
  return createStore(() => ({
    meeting,
    stage: { at: 'loading' },
    devices: { microphone: OFF, camera: OFF },
    effects,
    loudspeaker: { chosen: null, choices: [] },
    asking: false,
    crossing: false,
    speaksMuted: false,
    screen: canShareScreen ? 'off' : 'unsupported',
    line: 'up',
    media: 'up',
    quality: 'good',
    preflight: NOTHING_KNOWN,
    soundBlocked: false,
    music: { playing: false, muted: false, volume: 0.5 },
    problems: [],
  }));
}
