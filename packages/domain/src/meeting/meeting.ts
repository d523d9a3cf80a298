import type { Category } from '../door/category.ts';
import type { Proof } from '../door/proof.ts';
import type { Rule } from '../door/rule.ts';
import type { AccountId, MeetingId, ParticipantId, SessionId, VisitorId } from '../ids.ts';
import type { Past } from '../lobby/past.ts';
import type { Location, Options } from '../options/options.ts';
import type { Role } from '../roles/privileges.ts';

/** By what the server knows somebody again (DO-9). */
export interface Identity {
  /** The account they are signed in with; null for guests. */
  readonly account: AccountId | null;
  readonly visitor: VisitorId;
}

/** What the server has proof of: by this somebody is received (DO-1, DO-10). */
export interface Credentials extends Identity {
  readonly category: Category;
  readonly location: Location;
  readonly proof: Proof;
}

/** Somebody at the door, as the server knows them. */
export interface Person extends Credentials {
  readonly id: ParticipantId;
  /** What they call themselves. */
  readonly name: string;
  /** What their account is called, here or with a partner; null for guests and callers. */
  readonly verifiedName: string | null;
  /** By which session they are signed in; null for whoever is not. When it ends they leave (AC-1). */
  readonly session: SessionId | null;
  /** The mail address that they were invited at, if they proved that and nobody else here did (IN-3, IN-4); else null. */
  readonly invitedAs: string | null;
}

interface Present extends Person {
  /** Since when their line has been broken, in ms since the epoch; null while it holds (RC-1). */
  readonly away: number | null;
}

export interface Waiting extends Present {
  /** What made them wait (DO-10). */
  readonly rule: Rule;
  /** What they had been through here when they came to wait (LB-13). */
  readonly before: readonly Past[];
  /** When they knocked, in ms since the epoch. */
  readonly since: number;
  /** Until when they may wait, in ms since the epoch (LB-7, LB-10). */
  readonly until: number;
  /** When somebody who may admit them first heard of it, in ms since the epoch; null while nobody has (LB-9). */
  readonly told: number | null;
}

/** Why somebody may be inside (ME-7). */
export type Entrance =
  | { readonly how: 'entitled'; readonly rule: Rule }
  | { readonly how: 'admitted'; readonly by: ParticipantId };

export interface Inside extends Present {
  readonly role: Role;
  readonly entrance: Entrance;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** Whether they share a screen. */
  readonly screen: boolean;
  /** When they raised their hand, in ms since the epoch; null while it is down. */
  readonly hand: number | null;
  /** Whether somebody has asked them to unmute, so that they may (MO-7). */
  readonly asked: boolean;
}

export interface Organizer {
  readonly account: AccountId;
  readonly name: string;
}

/** What a meeting is opened with. */
export interface Terms {
  readonly id: MeetingId;
  readonly title: string;
  readonly organizer: Organizer;
  /** How many may wait. */
  readonly lobbyCapacity: number;
  /** What the organizers can change while it lasts (OP-1). */
  readonly options: Options;
}

/** How often somebody was denied, and when last, in ms since the epoch (DO-7). */
interface Denials extends Identity {
  readonly times: number;
  readonly last: number;
}

/** What is remembered of one account in one browser (LB-13). */
interface Remembered extends Identity {
  readonly past: readonly Past[];
}

/** What somebody inside wrote to people who waited (LB-16). */
export interface LobbyMessage {
  readonly to: readonly ParticipantId[];
  /** What whoever wrote it called themselves. */
  readonly from: string;
  readonly text: string;
  readonly at: number;
}

/** Everything the rules need to know about one meeting, and nothing else. */
export interface Meeting extends Terms {
  readonly ended: boolean;
  /** Whether it was called off: then it is over for good (ME-9). */
  readonly cancelled: boolean;
  readonly locked: boolean;
  /** Which invitation counts: the first is 1, and every reset makes the next (IN-1). */
  readonly invitation: number;
  /** Whether attendees may switch their microphones on (MO-6). */
  readonly unmuting: boolean;
  /** Who is in everybody's large place; null: nobody in particular (MO-8). */
  readonly spotlight: ParticipantId | null;
  /** Who organizes it besides the account that made it (RO-7). */
  readonly coOrganizers: ReadonlySet<AccountId>;
  /** By order of arrival. */
  readonly waiting: ReadonlyMap<ParticipantId, Waiting>;
  /** By order of entrance. */
  readonly inside: ReadonlyMap<ParticipantId, Inside>;
  /** What was written to those who waited, oldest first; the newest of it. */
  readonly messages: readonly LobbyMessage[];
  readonly denials: readonly Denials[];
  /** Who was put back, or removed and pardoned, and has not been admitted since (DO-13). */
  readonly sentOut: readonly Identity[];
  /** What everybody has been through who was inside, denied or removed, whatever became of them since (LB-13). */
  readonly remembered: readonly Remembered[];
  /** Who may not come back, by whom they were here as (DO-8). */
  readonly removed: ReadonlyMap<ParticipantId, Person>;
  /** Since when nobody inside has been signed in while others are there, in ms since the epoch; else null (OP-6). */
  readonly unattended: number | null;
}

/** Nobody inside: the link works, the lobby lets nobody out (ME-2). */
export function isIdle(meeting: Meeting): boolean {
  return meeting.inside.size === 0;
}

/** Whether somebody has proven an account, here or with a partner. */
export function isSignedIn({ category }: Pick<Credentials, 'category'>): boolean {
  return category === 'internal' || category === 'federated';
}

/** Whether somebody is signed in as the account that made the meeting. */
export function isMaker(meeting: Meeting, who: Pick<Identity, 'account'>): boolean {
  return who.account !== null && who.account === meeting.organizer.account;
}

/** Whether somebody organizes the meeting: the account that made it, or one it appointed (ME-1, RO-7). */
export function isOrganizer(meeting: Meeting, who: Pick<Identity, 'account'>): boolean {
  return isMaker(meeting, who) || (who.account !== null && meeting.coOrganizers.has(who.account));
}

/**
 * Everybody in the meeting, inside and waiting, who is the same person as somebody (DO-9): by browser or by account, and
 * whoever is the same as one of those.
 */
export function everywhere(meeting: Meeting, who: Identity): readonly (Waiting | Inside)[] {
  const all = [...meeting.inside.values(), ...meeting.waiting.values()];
  const found = new Set<Waiting | Inside>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const one of all) if (isSame(one, who) || [...found].some((other) => isSame(one, other))) found.add(one);
  }
  return all.filter((one) => found.has(one));
}

/** Whether two are the same person, as far as the server can know (DO-9). */
export function isSame(one: Identity, other: Identity): boolean {
  return one.visitor === other.visitor || (one.account !== null && one.account === other.account);
}
