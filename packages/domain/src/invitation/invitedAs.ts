import { isSame, type Meeting, type Person } from '../meeting/meeting.ts';

/**
 * Somebody at the door, without the address they were invited at if somebody else is here by it (IN-4), or if they are
 * signed in: then it is known who they are, whoever's link they came by.
 */
export function namedOnce({ inside, waiting }: Meeting, person: Person): Person {
  if (person.invitedAs === null) return person;
  const isTaken = [...inside.values(), ...waiting.values()].some(
    (one) => one.invitedAs === person.invitedAs && !isSame(one, person),
  );
  return isTaken || person.account !== null ? { ...person, invitedAs: null } : person;
}
