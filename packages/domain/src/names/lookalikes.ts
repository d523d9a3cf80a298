import type { AccountId, ParticipantId } from '../ids.ts';
import { isSignedIn, type Meeting, type Person } from '../meeting/meeting.ts';
import { skeleton } from './skeleton.ts';

/** Somebody whose name is known to be theirs, and how others see it. */
interface Known {
  readonly shown: string;
  readonly account: AccountId | null;
  /** Null: they organize, and need not be here. */
  readonly id: ParticipantId | null;
}

/** By what names are compared: how they look, and, for scripts whose capitals look like others', how they read. */
const looks = (name: string): readonly string[] => [skeleton(name), `= ${name.toLowerCase()}`];

/**
 * Who calls themselves something that looks like the name of somebody else, who is signed in and inside, or who made the
 * meeting; and like whose (NM-1). Whoever is called so by their own account is not meant.
 */
export function lookalikes(meeting: Meeting): ReadonlyMap<ParticipantId, string> {
  const known = namesIn(meeting);
  const found = new Map<ParticipantId, string>();
  for (const who of [...meeting.inside.values(), ...meeting.waiting.values()]) {
    const other = looksOf(who)
      .flatMap((look) => known.get(look) ?? [])
      .find((one) => !isTheirs(one, who));
    if (other && !hasProvenIt(who)) found.set(who.id, other.shown);
  }
  return found;
}

function namesIn({ organizer, inside }: Meeting): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  const add = (name: string, one: Known) => {
    for (const look of looks(name)) known.set(look, [...(known.get(look) ?? []), one]);
  };
  add(organizer.name, { shown: organizer.name, account: organizer.account, id: null });
  for (const person of [...inside.values()].filter(isSignedIn)) {
    const one = { shown: person.name, account: person.account, id: person.id };
    add(person.name, one);
    if (person.verifiedName !== null) add(person.verifiedName, one);
  }
  return known;
}

function isTheirs({ account, id }: Known, who: Person): boolean {
  return id === who.id || (account !== null && account === who.account);
}

function hasProvenIt({ name, verifiedName }: Person): boolean {
  return verifiedName !== null && skeleton(name) === skeleton(verifiedName);
}

/** Whoever is called something else is another object: what looks like them need not be found out at every step. */
const remembered = new WeakMap<Person, readonly string[]>();

function looksOf(who: Person): readonly string[] {
  const before = remembered.get(who);
  if (before) return before;
  const now = looks(who.name);
  remembered.set(who, now);
  return now;
}
