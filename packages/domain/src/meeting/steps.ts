import type { ParticipantId } from '../ids.ts';
import { pastOf, withPast } from '../lobby/before.ts';
import { type Role, roleMay } from '../roles/privileges.ts';
import {
  type Entrance,
  type Identity,
  type Inside,
  isMaker,
  isSame,
  type Meeting,
  type Person,
  type Waiting,
} from './meeting.ts';

// The small steps that events are made of (apply.ts). Each takes a meeting and returns another.

/** Whether somebody inside hears of those who wait (LB-8, LB-9): they may admit, and their line holds. */
export function mayHear({ role, away }: Pick<Inside, 'role' | 'away'>): boolean {
  return away === null && roleMay(role, 'lobby.admit');
}

/** Somebody with this role has come to hear: whoever nobody knew of yet is known from now on (LB-9). */
export function toldBy(meeting: Meeting, { role, at }: { readonly role: Role; readonly at: number }): Meeting {
  if (!roleMay(role, 'lobby.admit')) return meeting;
  const waiting = [...meeting.waiting].map(
    ([id, one]) => [id, one.told === null ? { ...one, told: at } : one] as const,
  );
  return { ...meeting, waiting: new Map(waiting) };
}

/** Who somebody is, without where they are and what they do there. */
export function personOf(person: Person): Person {
  const { id, name, verifiedName, invitedAs, category, location, proof, account, session, visitor } = person;
  return { id, name, verifiedName, invitedAs, category, location, proof, account, session, visitor };
}

/** Puts somebody inside, with everything off (DV-2, HA-4, SC-2). */
export function enter(
  meeting: Meeting,
  who: Pick<Inside, keyof Person | 'away'>,
  as: { readonly role: Role; readonly entrance: Entrance },
): Meeting {
  const without = withPast(leave(meeting, who.id), who, 'inside');
  const off = { microphone: false, camera: false, screen: false, hand: null, asked: false };
  const inside = { ...personOf(who), away: who.away, ...as, ...off };
  return { ...without, inside: new Map(without.inside).set(who.id, inside) };
}

/** Sends somebody from inside into the lobby, where they wait from then on (MO-4). */
export function putBack(meeting: Meeting, who: Inside, at: number): Meeting {
  const until = at + meeting.options.lobbyLimitMs;
  const as = { rule: 'sent-out', before: pastOf(meeting, who), since: at, until, told: at } as const;
  const back = { ...personOf(who), away: who.away, ...as };
  const without = withSentOut(leave(meeting, who.id), who);
  return { ...without, waiting: new Map(without.waiting).set(who.id, back) };
}

/** Changes something about one person, inside or waiting. */
export function change(meeting: Meeting, id: ParticipantId, to: Partial<Inside> & Partial<Waiting>): Meeting {
  const inside = meeting.inside.get(id);
  if (inside) return { ...meeting, inside: new Map(meeting.inside).set(id, { ...inside, ...to }) };
  const waiting = meeting.waiting.get(id);
  return waiting ? { ...meeting, waiting: new Map(meeting.waiting).set(id, { ...waiting, ...to }) } : meeting;
}

/** Takes somebody out of wherever they are; the spotlight goes out with them (MO-8). */
export function leave(meeting: Meeting, id: ParticipantId): Meeting {
  const waiting = new Map(meeting.waiting);
  const inside = new Map(meeting.inside);
  waiting.delete(id);
  inside.delete(id);
  return { ...meeting, waiting, inside, spotlight: meeting.spotlight === id ? null : meeting.spotlight };
}

/** Over for everybody, inside and waiting. */
export function emptied(meeting: Meeting): Meeting {
  return { ...meeting, ended: true, spotlight: null, waiting: new Map(), inside: new Map(), messages: [] };
}

/** The office of co-organizer goes with the account (RO-7). */
export function withRole(meeting: Meeting, { account }: Pick<Identity, 'account'>, role: Role): Meeting {
  if (account === null || isMaker(meeting, { account })) return meeting;
  const coOrganizers = new Set(meeting.coOrganizers);
  if (role === 'organizer') coOrganizers.add(account);
  else coOrganizers.delete(account);
  return { ...meeting, coOrganizers };
}

/** One more denial on somebody's slate (DO-7); in several tabs at once, it is one. */
export function afterDenial(meeting: Meeting, { account, visitor }: Identity, at: number): Meeting {
  const before = meeting.denials.find((one) => isSame(one, { account, visitor }));
  const times = (before?.times ?? 0) + (before?.last === at ? 0 : 1);
  const others = withoutDenials(meeting, { account, visitor }).denials;
  return { ...meeting, denials: [...others, { account, visitor, times, last: at }] };
}

/** Whoever was sent out has to knock, until somebody admits them (DO-13). */
export function withSentOut(meeting: Meeting, { account, visitor }: Identity): Meeting {
  const others = meeting.sentOut.filter((one) => !isSame(one, { account, visitor }));
  return { ...meeting, sentOut: [...others, { account, visitor }] };
}

/** A clean slate (DO-7, DO-13). */
export function withForgiven(meeting: Meeting, who: Identity): Meeting {
  return { ...withoutDenials(meeting, who), sentOut: meeting.sentOut.filter((one) => !isSame(one, who)) };
}

function withoutDenials(meeting: Meeting, who: Identity): Meeting {
  return { ...meeting, denials: meeting.denials.filter((one) => !isSame(one, who)) };
}
