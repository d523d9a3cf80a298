import type { AccountId, MeetingId, ParticipantId } from '../ids.ts';
import type { Role } from '../roles/privileges.ts';

/** How somebody proved who they are. Set by the server, never by a message (DO-1). */
export const CATEGORIES = ['internal', 'federated', 'anonymous', 'phone'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Somebody at the door, as the server knows them. */
export interface Person {
  readonly id: ParticipantId;
  readonly name: string;
  readonly category: Category;
  /** The account they are signed in with; null for guests. */
  readonly account: AccountId | null;
}

export interface Waiting extends Person {
  /** When they knocked, in ms since the epoch. */
  readonly since: number;
  /** When somebody who may admit them first heard of it, in ms since the epoch; null while nobody has (LB-9). */
  readonly told: number | null;
}

/** Why somebody may be inside (ME-7). */
export type Entrance = { readonly how: 'entitled' } | { readonly how: 'admitted'; readonly by: ParticipantId };

export interface Inside extends Person {
  readonly role: Role;
  readonly entrance: Entrance;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** When they raised their hand, in ms since the epoch; null while it is down. */
  readonly hand: number | null;
}

export interface Organizer {
  readonly account: AccountId;
  readonly name: string;
}

/** What is settled when a meeting is opened. */
export interface Terms {
  readonly id: MeetingId;
  readonly title: string;
  readonly organizer: Organizer;
  /** How many may be inside, organizers not counted out. */
  readonly capacity: number;
  /** How many may wait. */
  readonly lobbyCapacity: number;
  /** How long one may wait, in ms. */
  readonly lobbyLimitMs: number;
}

/** Everything the rules need to know about one meeting, and nothing else. */
export interface Meeting extends Terms {
  readonly ended: boolean;
  /** By order of arrival. */
  readonly waiting: ReadonlyMap<ParticipantId, Waiting>;
  /** By order of entrance. */
  readonly inside: ReadonlyMap<ParticipantId, Inside>;
}

/** Nobody inside: the link works, the lobby lets nobody out (ME-2). */
export function isIdle(meeting: Meeting): boolean {
  return meeting.inside.size === 0;
}

/** Whether somebody is signed in as the account that made the meeting. */
export function isOrganizer(meeting: Meeting, who: { readonly account: AccountId | null }): boolean {
  return who.account !== null && who.account === meeting.organizer.account;
}
