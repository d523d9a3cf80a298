import type { Inside, Meeting, ParticipantId } from '@foyer/domain';

/** What everybody inside may know of one another. Accounts, and how somebody came in, stay here. */
export function rosterPerson({ id, name, role, category, microphone, camera, screen, hand, asked, away }: Inside) {
  return { id, name, role, category, microphone, camera, screen, hand, asked, away: away !== null };
}

/** Who is new or different inside, and who is gone. */
export function rosterDifference(before: Meeting, after: Meeting): { put: Inside[]; gone: ParticipantId[] } {
  return {
    put: [...after.inside.values()].filter((person) => before.inside.get(person.id) !== person),
    gone: [...before.inside.keys()].filter((id) => !after.inside.has(id)),
  };
}
