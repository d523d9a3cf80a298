import type { RosterPerson } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import { TILES } from './arrange.ts';

/**
 * Who is on the stage: everybody by order of entrance, so that nobody changes place; oneself last, and always. When
 * there are more people than seats, the later ones are only heard.
 */
export function seats(people: readonly RosterPerson[], me: ParticipantId, room = TILES): readonly RosterPerson[] {
  const mine = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me);
  return [...others.slice(0, Math.max(0, room - mine.length)), ...mine];
}
