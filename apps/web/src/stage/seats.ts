import type { RosterPerson } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';

/** How many the stage shows at once. */
const SEATS = 9;

/**
 * Who is on the stage: everybody by order of entrance, so that nobody changes place; oneself last, and always. When
 * there are more people than seats, the later ones are only heard.
 */
export function seats(people: readonly RosterPerson[], me: ParticipantId): readonly RosterPerson[] {
  const mine = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me);
  return [...others.slice(0, SEATS - mine.length), ...mine];
}
