import type { View } from '@foyer/client';
import type { ParticipantId } from '@foyer/domain';
import { type Arrangement, arrangeGallery, arrangeSpeaker, TILES } from '../stage/arrange.ts';
import type { Surroundings } from './constrained.ts';
import type { Layout } from './layout.ts';

export interface Showing {
  readonly layout: Layout;
  /** What the person wants in the large place. */
  readonly wish: View['stage'];
  readonly arrangement: Pick<Arrangement, 'large' | 'tile'>;
  /** Who has a seat, without oneself. Whoever is in the large place keeps theirs, and comes back to it at once. */
  readonly seated: readonly ParticipantId[];
  /** There are people for whom there is no room. */
  readonly full: boolean;
  readonly ratio: number;
}

/** What a page shows, as the media node wants to know it: in device pixels. */
export function viewOf({ layout, wish, arrangement, seated, full, ratio }: Showing): View {
  const stageWidth = pixels(arrangement.large.width, ratio);
  if (layout === 'speaker') return { show: 'speaker', stage: wish, stageWidth };
  return {
    show: 'gallery',
    stage: wish,
    stageWidth,
    tiles: [...seated],
    // One tile is one's own.
    spare: full ? 0 : Math.max(0, TILES - 1 - seated.length),
    tileWidth: pixels(arrangement.tile.width, ratio),
  };
}

/** What bars and edges leave of a window, about. */
const EDGES = { width: 16, height: 150 };

/** What a page will show once its person is inside, as far as one can tell: the first pictures should fit. */
export function viewBefore(layout: Layout, { width, height, ratio }: Surroundings): View {
  const space = { width: Math.max(1, width - EDGES.width), height: Math.max(1, height - EDGES.height), gap: 8 };
  // Two is the likeliest number of people, and what is a bit too large for three looks well.
  const arrangement =
    layout === 'speaker' ? arrangeSpeaker({ source: 'camera' }, space) : arrangeGallery(2, null, space);
  return viewOf({ layout, wish: 'auto', arrangement, seated: [], full: false, ratio });
}

const MOST = 8192;

function pixels(css: number, ratio: number): number {
  return Math.min(Math.max(Math.round(css * ratio), 1), MOST);
}
