import type { Inside, Meeting, ParticipantId } from '@foyer/domain';
import type { notices, Payload } from '@foyer/protocol';
import { marksIn } from '../names/marks.ts';

export type RosterPerson = Payload<(typeof notices)['roster:changed']>['put'][number];

/** What everybody inside may know of one another. Accounts, and how somebody came in, stay here. */
function rosterPerson(person: Inside, lookalike: string | null): RosterPerson {
  const { id, name, role, category, microphone, camera, screen, hand, asked, away } = person;
  return { id, name, lookalike, role, category, microphone, camera, screen, hand, asked, away: away !== null };
}

/** Everybody inside, by order of entrance. */
export function rosterOf(meeting: Meeting): RosterPerson[] {
  const marked = marksIn(meeting);
  return [...meeting.inside.values()].map((person) => rosterPerson(person, marked.get(person.id) ?? null));
}

/** Who is new or different inside, and who is gone. Whoever comes in may make others different: by their name. */
export function rosterDifference(before: Meeting, after: Meeting): { put: RosterPerson[]; gone: ParticipantId[] } {
  const [were, are] = [marksIn(before), marksIn(after)];
  return {
    put: rosterOf(after).filter(
      ({ id }) => before.inside.get(id) !== after.inside.get(id) || were.get(id) !== are.get(id),
    ),
    gone: [...before.inside.keys()].filter((id) => !after.inside.has(id)),
  };
}
