import type { Inside, RosterPerson } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import type { Layout } from '../view/layout.ts';
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
  /** How many are inside and are nowhere on the stage. */
  readonly more: number;
  /** Who has a seat, without oneself: whoever is in the large place keeps theirs. */
  readonly seated: readonly ParticipantId[];
}

type Around = Pick<Inside, 'people' | 'me' | 'focus'>;

interface Room {
  readonly space: Space;
  /** Of a shared screen: its width by its height. */
  readonly format: number;
}

export function planStage(layout: Layout, around: Around, room: Room): Plan {
  return layout === 'speaker' ? planSpeaker(around, room) : planGallery(around, room);
}

function planGallery(around: Around, { space, format }: Room): Plan {
  const { people, me } = around;
  const large = largeOf(around);
  const others = large?.source === 'camera' ? people.filter(({ id }) => id !== large.person.id) : people;
  const arrangement = arrangeGallery(others.length, large && { source: large.source, format }, space);
  // In a strip the last place tells of those for whom there is none.
  const cut = arrangement.shape !== 'grid' && arrangement.shown < others.length && arrangement.shown > 1;
  const tiles = seats(others, me, cut ? arrangement.shown - 1 : arrangement.shown);
  const shown = [...(large ? [large.person] : []), ...tiles].map(({ id }) => id);
  return {
    arrangement,
    large,
    tiles,
    more: others.length - tiles.length,
    seated: people.map(({ id }) => id).filter((id) => id !== me && shown.includes(id)),
  };
}

function planSpeaker(around: Around, { space, format }: Room): Plan {
  const { people, me } = around;
  const mine = people.filter(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me);
  // Until the node has said whom to look at, it is whoever came first, without their picture.
  const [first] = others.map((person) => ({ ...person, camera: false }));
  const large = largeOf(around) ?? (first ? { person: first, source: 'camera' as const } : null);
  const arrangement = arrangeSpeaker({ source: large?.source ?? 'camera', format }, space);
  // Alone one has the large place to oneself.
  if (!large) return { arrangement: { ...arrangement, shown: 0 }, large: alone(mine), tiles: [], more: 0, seated: [] };
  return { arrangement, large, tiles: mine, more: 0, seated: [] };
}

function alone([me]: readonly RosterPerson[]): Plan['large'] {
  return me ? { person: me, source: 'camera' } : null;
}

/** What the node put into the large place, as long as that person is inside. */
function largeOf({ people, focus: { stage } }: Around): Plan['large'] {
  const person = people.find(({ id }) => id === stage?.participant);
  return person && stage ? { person, source: stage.source } : null;
}
