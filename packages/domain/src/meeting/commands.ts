import type { AccountId, ParticipantId, SessionId } from '../ids.ts';
import type { Options } from '../options/options.ts';
import type { Actor } from '../roles/actor.ts';
import type { Role } from '../roles/privileges.ts';
import type { Departure, Device, LeaveReason } from './events.ts';
import type { Person } from './meeting.ts';

/** Who acts, and when (ms since the epoch). */
export interface Act {
  readonly by: ParticipantId;
  readonly at: number;
}

export interface Arrive {
  readonly person: Person;
  readonly at: number;
}

export interface Decision extends Act {
  /** Whom it is about. */
  readonly who: ParticipantId;
}

export interface Message extends Act {
  /** Null: all who wait. */
  readonly who: ParticipantId | null;
  readonly text: string;
}

export interface NameChange extends Act {
  readonly name: string;
}

export interface Leave extends Act {
  readonly reason: LeaveReason;
}

/** Which sessions of an account are over: one, or all but one; with null as that one, all. */
export type Ended = { readonly only: SessionId } | { readonly allBut: SessionId | null };

export interface SignOut {
  readonly account: AccountId;
  readonly ended: Ended;
  readonly reason: Departure;
  readonly at: number;
}

export interface RoleChange extends Decision {
  readonly role: Role;
}

/** What an account may also do from its own pages, without being inside (ME-8). */
interface ActFromAnywhere {
  readonly by: Actor;
  readonly at: number;
}

export type Reset = ActFromAnywhere;
export type Cancel = ActFromAnywhere;

export interface Renaming extends ActFromAnywhere {
  readonly title: string;
}

export interface Appointment extends ActFromAnywhere {
  readonly account: AccountId;
  /** Whether it is to organize the meeting from now on, or no longer. */
  readonly on: boolean;
}

export interface OptionsChange extends ActFromAnywhere {
  /** Those that are left out stay as they are: of two organizers, neither undoes what the other has just changed. */
  readonly options: Partial<Options>;
}

/** Something that is switched for the whole meeting. */
export interface Turn extends Act {
  readonly on: boolean;
}

export interface Spotlight extends Act {
  /** Null: nobody in particular. */
  readonly who: ParticipantId | null;
}

export interface Switch extends Act {
  readonly device: Device;
  readonly on: boolean;
}

/** Everything that can be asked of a meeting. */
export type Command =
  | ({ readonly type: 'arrive' } & Arrive)
  | ({ readonly type: 'admit' } & Decision)
  | ({ readonly type: 'admit-all' } & Act)
  | ({ readonly type: 'deny' } & Decision)
  | { readonly type: 'expire'; readonly at: number }
  | ({ readonly type: 'leave' } & Leave)
  | ({ readonly type: 'sign-out' } & SignOut)
  | ({ readonly type: 'change-role' } & RoleChange)
  | ({ readonly type: 'mute' } & Decision)
  | ({ readonly type: 'mute-all' } & Act)
  | ({ readonly type: 'remove' } & Decision)
  | ({ readonly type: 'put-back' } & Decision)
  | ({ readonly type: 'raise-hand' } & Act)
  | ({ readonly type: 'lower-hand' } & Decision)
  | ({ readonly type: 'switch' } & Switch)
  | ({ readonly type: 'share-screen' } & Act)
  | ({ readonly type: 'share-sound' } & Act)
  | ({ readonly type: 'stop-screen' } & Act)
  | ({ readonly type: 'lock' } & Turn)
  | ({ readonly type: 'change-options' } & OptionsChange)
  | ({ readonly type: 'reset-invitation' } & Reset)
  | ({ readonly type: 'rename' } & Renaming)
  | ({ readonly type: 'appoint' } & Appointment)
  | ({ readonly type: 'cancel' } & Cancel)
  | ({ readonly type: 'allow-unmuting' } & Turn)
  | ({ readonly type: 'ask-to-unmute' } & Decision)
  | ({ readonly type: 'spotlight' } & Spotlight)
  | ({ readonly type: 'keep-waiting' } & Act)
  | ({ readonly type: 'message' } & Message)
  | ({ readonly type: 'change-name' } & NameChange)
  | ({ readonly type: 'pardon' } & Decision)
  | ({ readonly type: 'drop' } & Act)
  | ({ readonly type: 'return' } & Act)
  | ({ readonly type: 'end' } & Act);

/** The closed list of what the rules answer when they say no. */
export const REFUSALS = [
  'forbidden',
  'not-admitted',
  'not-waiting',
  'not-inside',
  'not-removed',
  'not-sharing',
  'meeting-full',
  'lobby-full',
  'meeting-ended',
  'already-here',
  'denied',
  'removed',
  'policy-disabled',
  'out-of-range',
] as const;
export type Refusal = (typeof REFUSALS)[number];
