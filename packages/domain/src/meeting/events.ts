import type { Rule } from '../door/rule.ts';
import type { AccountId, ParticipantId } from '../ids.ts';
import type { Options } from '../options/options.ts';
import type { Role } from '../roles/privileges.ts';
import type { Person, Terms } from './meeting.ts';

/** What somebody can switch on and off for themselves. */
export const DEVICES = ['microphone', 'camera'] as const;
export type Device = (typeof DEVICES)[number];

/**
 * Why somebody is no longer in a meeting though nobody sent them out: by their own doing, their line's, time's, or because
 * they are signed in no longer, or their account is closed.
 */
export type LeaveReason = 'left' | 'connection-lost' | 'unattended' | Departure;
export type Departure = 'signed-out' | 'account-closed';

/** Whose doing it was; null: an organizer's, from their pages, without being inside (ME-8). */
type Doer = ParticipantId | null;

/** Things that have happened. Past tense, so that nobody mistakes one for a request. */
type Happening =
  | { readonly type: 'opened'; readonly terms: Terms }
  | { readonly type: 'reopened' }
  | { readonly type: 'knocked'; readonly person: Person; readonly rule: Rule }
  | { readonly type: 'entered'; readonly person: Person; readonly role: Role; readonly rule: Rule }
  | { readonly type: 'admitted'; readonly id: ParticipantId; readonly by: ParticipantId; readonly role: Role }
  | {
      readonly type: 'let-in';
      readonly id: ParticipantId;
      /** Who changed the options, and what lets them in now. */
      readonly by: Doer;
      readonly rule: Rule;
      readonly role: Role;
    }
  | { readonly type: 'denied'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'timed-out'; readonly id: ParticipantId }
  | { readonly type: 'left'; readonly id: ParticipantId; readonly reason: LeaveReason }
  | { readonly type: 'switched'; readonly id: ParticipantId; readonly device: Device; readonly on: boolean }
  | { readonly type: 'hand-raised'; readonly id: ParticipantId }
  | { readonly type: 'hand-lowered'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'role-changed'; readonly id: ParticipantId; readonly role: Role; readonly by: Doer }
  | { readonly type: 'muted'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'removed'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'put-back'; readonly id: ParticipantId; readonly by: Doer }
  | { readonly type: 'pardoned'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'seconded'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'kept-waiting'; readonly id: ParticipantId }
  | {
      readonly type: 'message-sent';
      readonly to: readonly ParticipantId[];
      readonly by: ParticipantId;
      /** Of whoever wrote it: with that account it is forgotten. */
      readonly account: AccountId | null;
      readonly text: string;
    }
  | {
      readonly type: 'name-changed';
      readonly id: ParticipantId;
      /** Whose name it is: with that account it is forgotten. */
      readonly account: AccountId | null;
      readonly name: string;
    }
  | { readonly type: 'options-changed'; readonly options: Options; readonly by: Doer }
  | { readonly type: 'invitation-reset'; readonly by: Doer }
  | { readonly type: 'renamed'; readonly title: string; readonly by: Doer }
  | { readonly type: 'appointed' | 'dismissed'; readonly account: AccountId; readonly by: Doer }
  | { readonly type: 'cancelled'; readonly by: Doer }
  | { readonly type: 'locked' | 'unlocked'; readonly by: ParticipantId }
  | { readonly type: 'unmuting-forbidden' | 'unmuting-allowed'; readonly by: ParticipantId }
  | { readonly type: 'asked-to-unmute'; readonly id: ParticipantId; readonly by: ParticipantId }
  | { readonly type: 'spotlit'; readonly id: ParticipantId | null; readonly by: ParticipantId }
  | { readonly type: 'screen-shared' | 'screen-stopped'; readonly id: ParticipantId }
  | { readonly type: 'dropped' | 'returned'; readonly id: ParticipantId }
  | { readonly type: 'ended'; readonly by: ParticipantId };

/** Every event knows when it happened, in ms since the epoch. */
export type MeetingEvent = Happening & { readonly at: number };
