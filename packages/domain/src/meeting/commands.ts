import type { ParticipantId } from '../ids.ts';
import type { Device, LeaveReason } from './events.ts';
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

export interface Leave extends Act {
  readonly reason: LeaveReason;
}

/** The roles that can be given: that of the organizer comes with the account (RO-5). */
export type GivenRole = 'presenter' | 'attendee';

export interface RoleChange extends Decision {
  readonly role: GivenRole;
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
  | ({ readonly type: 'change-role' } & RoleChange)
  | ({ readonly type: 'mute' } & Decision)
  | ({ readonly type: 'mute-all' } & Act)
  | ({ readonly type: 'remove' } & Decision)
  | ({ readonly type: 'put-back' } & Decision)
  | ({ readonly type: 'raise-hand' } & Act)
  | ({ readonly type: 'lower-hand' } & Decision)
  | ({ readonly type: 'switch' } & Switch)
  | ({ readonly type: 'end' } & Act);

/** The closed list of what the rules answer when they say no. */
export const REFUSALS = [
  'forbidden',
  'not-admitted',
  'not-waiting',
  'not-inside',
  'meeting-full',
  'lobby-full',
  'meeting-ended',
  'already-here',
] as const;
export type Refusal = (typeof REFUSALS)[number];
