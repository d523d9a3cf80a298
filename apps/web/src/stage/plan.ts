import type { Inside, RosterPerson } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import type { Looks } from '../view/looks.ts';
import { type Arrangement, arrangeGallery, arrangeSpeaker } from './arrange.ts';
import type { Space } from './grid.ts';
import { seats } from './seats.ts';

/** Who and what is where on the stage. */
export interface Plan {
  readonly arrangement: Arrangement;
  /** In the large place; null: there is none, or nobody for it. */
  readonly large: { readonly person: RosterPerson; readonly source: 'camera' | 'screen' } | null;
  /** With a tile each, oneself last. */
  readonly tiles: readonly RosterPerson[];
  /** How many are inside and have no tile, where one place among the tiles says so. */
  readonly more: number;
  /** Which page of the gallery it is, from 0, of how many. */
  readonly page: number;
  readonly pages: number;
  /** Who has a seat, without oneself: whoever is in the large place keeps theirs. */
  readonly seated: readonly ParticipantId[];
  /** For how many more there would be a seat. */
  readonly spare: number;
}

/** Newcomers are seen without asking again, but not so many at once that small pictures would be asked for as large. */
export const SPARE = 8;

type Around = Pick<Inside, 'people' | 'me' | 'focus'>;

export interface Room {
  readonly space: Space;
  /** Of a shared screen: its width by its height. */
  readonly format: number;
}

export function planStage(looks: Looks, around: Around, room: Room): Plan {
  return looks.layout === 'speaker' ? planSpeaker(looks, around, room) : planGallery(looks, around, room);
}

function planGallery(looks: Looks, around: Around, { space, format }: Room): Plan {
  const { me } = around;
  const large = largeOf(around);
  const people = inSight(looks, around);
  const others = large?.source === 'camera' ? people.filter(({ id }) => id !== large.person.id) : people;
  const arrangement = arrangeGallery(others.length, large && { source: large.source, format }, space);
  const strip = arrangement.shape !== 'grid';
  // In a strip the last place tells of those for whom there is none.
  const cut = strip && arrangement.shown < others.length && arrangement.shown > 1;
  const room = cut ? arrangement.shown - 1 : arrangement.shown;
  const { tiles, page, pages, free } = seats(others, { me, room, page: strip ? 0 : looks.page });
  const shown = [...(large ? [large.person] : []), ...tiles].map(({ id }) => id);
  const more = strip ? others.length - tiles.length : 0;
  return {
    ...{ arrangement, large, tiles, more },
    ...{ page, pages: strip ? 1 : pages },
    seated: people.map(({ id }) => id).filter((id) => id !== me && shown.includes(id)),
    spare: more > 0 || page < pages - 1 ? 0 : Math.max(free, strip || pages === 1 ? SPARE : 0),
  };
}

/** Whom one wants to see: rather somebody than nobody. */
function inSight({ hideSelf, hideUnseen }: Looks, { people, me }: Around): readonly RosterPerson[] {
  const wanted = people.filter(({ id, camera }) => (id === me ? !hideSelf : camera || !hideUnseen));
  return wanted.some(({ id }) => id !== me)
    ? wanted
    : people.filter(({ id }) => id !== me || !hideSelf || people.length === 1);
}

function planSpeaker({ hideSelf }: Looks, around: Around, { space, format }: Room): Plan {
  const { people, me } = around;
  const mine = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me);
  // Until the node has said whom to look at, it is whoever came first, without their picture.
  const [first] = others.map((person) => ({ ...person, camera: false }));
  const large = largeOf(around) ?? (first ? { person: first, source: 'camera' as const } : null);
  const arrangement = arrangeSpeaker({ source: large?.source ?? 'camera', format }, space);
  // Alone one has the large place to oneself.
  const rest = { more: 0, page: 0, pages: 1, seated: [], spare: 0 };
  if (!large) return { arrangement: { ...arrangement, shown: 0 }, large: alone(mine), tiles: [], ...rest };
  return { arrangement, large, tiles: hideSelf ? [] : mine, ...rest };
}

function alone([me]: readonly RosterPerson[]): Plan['large'] {
  return me ? { person: me, source: 'camera' } : null;
}

/** What the node put into the large place, as long as that person is inside. */
function largeOf({ people, focus: { stage } }: Around): Plan['large'] {
  const person = people.find(({ id }) => id === stage?.participant);
  return person && stage ? { person, source: stage.source } : null;
}
