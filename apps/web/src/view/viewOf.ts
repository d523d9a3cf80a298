import type { StageWish, View } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import { type Arrangement, arrangeGallery, arrangeSpeaker } from '../stage/arrange.ts';
import { SPARE } from '../stage/plan.ts';
import type { Surroundings } from './constrained.ts';
import type { Layout } from './layout.ts';

export interface Showing {
  readonly layout: Layout;
  /** What the person wants in the large place. */
  readonly wish: StageWish;
  readonly arrangement: Pick<Arrangement, 'large' | 'tile'>;
  /** Who has a seat, without oneself. Whoever is in the large place keeps theirs, and comes back to it at once. */
  readonly seated: readonly ParticipantId[];
  /** For how many more there is room. */
  readonly spare: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
  /** The person asks for little data: then a smaller picture is large enough. */
  readonly saveData?: boolean;
}

/** What a page shows, as the media node wants to know it: in device pixels. */
export function viewOf({ layout, wish, arrangement, seated, spare, ratio, saveData = false }: Showing): View {
  const most = saveData ? THRIFTY : MOST;
  const stageWidth = pixels(arrangement.large.width, { ratio, most });
  if (layout === 'speaker') return { show: 'speaker', stage: wish, stageWidth };
  return {
    show: 'gallery',
    stage: wish,
    stageWidth,
    tiles: [...seated],
    spare,
    tileWidth: pixels(arrangement.tile.width, { ratio, most }),
  };
}

/** What bars and edges leave of a window, about. */
const EDGES = { width: 16, height: 150 };

/** What a page will show once its person is inside, as far as one can tell: the first pictures should fit. */
export function viewBefore(layout: Layout, surroundings: Surroundings): View {
  // Two is the likeliest number of people, and what is a bit too large for three looks well.
  return viewOnceInside(layout, surroundings, 2);
}

/** What a page of this size will show of so many people, oneself among them. */
export function viewOnceInside(layout: Layout, surroundings: Surroundings, people: number): View {
  const { width, height, ratio, saveData } = surroundings;
  const space = { width: Math.max(1, width - EDGES.width), height: Math.max(1, height - EDGES.height), gap: 8 };
  const arrangement =
    layout === 'speaker' ? arrangeSpeaker({ source: 'camera' }, space) : arrangeGallery(people, null, space);
  return viewOf({ layout, wish: 'auto', arrangement, seated: [], spare: SPARE, ratio, saveData });
}

const MOST = 8192;
/** Wide enough to know who it is, and a third of the data. */
const THRIFTY = 480;

function pixels(css: number, { ratio, most }: { ratio: number; most: number }): number {
  return Math.min(Math.max(Math.round(css * ratio), 1), most);
}
