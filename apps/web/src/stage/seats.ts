import type { RosterPerson } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';

export interface Seating {
  readonly me: ParticipantId;
  /** How many there are seats for. */
  readonly room: number;
  /** Which page one looks at, from 0; one that is not there any more is the last. */
  readonly page: number;
}

/** Who is on one page of the stage, and how many pages there are. */
export interface Seats {
  readonly tiles: readonly RosterPerson[];
  readonly page: number;
  readonly pages: number;
  /** How many more there is room for on this page. */
  readonly free: number;
}

/** Everybody by order of entrance, so that nobody changes place; oneself last, and on every page. */
export function seats(people: readonly RosterPerson[], { me, room, page: wished }: Seating): Seats {
  const mine = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me);
  const each = Math.max(1, room - mine.length);
  const pages = Math.max(1, Math.ceil(others.length / each));
  const page = Math.min(Math.max(wished, 0), pages - 1);
  const here = others.slice(page * each, (page + 1) * each);
  return { tiles: [...here, ...mine], page, pages, free: each - here.length };
}
