import { ASPECT, grid, type Space } from './grid.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the large place holds. A camera fills its place; of a screen nothing is cut off. */
export type Large = 'camera' | 'screen';

/** How the stage is laid out; lengths in CSS pixels. */
export interface Arrangement {
  /** `over`: the small picture lies in a corner of the large one. The others: where the tiles stand. */
  readonly shape: 'grid' | 'beside' | 'below' | 'over';
  /** The large place; without one: the one there would be. */
  readonly large: Size;
  readonly tile: Size;
  readonly columns: number;
  /** How many of the people have a tile. */
  readonly shown: number;
}

/** How many tiles a gallery has at most. */
export const TILES = 9;
const LARGEST_TILE = 240;
/** Less than this and nobody is recognised: then rather fewer tiles. */
const SMALLEST_TILE = 80;
const SELF = { share: 0.24, smallest: 96, largest: 208 };

/** @param count how many would have a tile */
export function arrangeGallery(count: number, large: Large | null, space: Space): Arrangement {
  if (large === null) {
    const shown = Math.min(count, TILES);
    const { columns, tileWidth, tileHeight } = grid(shown, space);
    return { shape: 'grid', large: filled(space), tile: { width: tileWidth, height: tileHeight }, columns, shown };
  }
  const beside = space.width > space.height;
  const room = beside ? { ...space, width: space.width / 4 } : { ...space, height: space.height * 0.3 };
  const strip = stripOf(Math.min(count, TILES), room);
  const [across, down] = [strip.columns, Math.ceil(strip.shown / strip.columns)];
  const taken = beside
    ? { width: across * (strip.tile.width + space.gap), height: 0 }
    : { width: 0, height: down * (strip.tile.height + space.gap) };
  const left = less(space, strip.shown === 0 ? { width: 0, height: 0 } : taken);
  return { shape: beside ? 'beside' : 'below', large: large === 'camera' ? filled(left) : left, ...strip };
}

/** One picture, and a small one of oneself: over it, or where it hides nothing of a screen. */
export function arrangeSpeaker(large: Large, space: Space): Arrangement {
  const whole = filled(space);
  const width = Math.round(Math.min(Math.max(whole.width * SELF.share, SELF.smallest), SELF.largest));
  const tile = { width, height: Math.round(width / ASPECT) };
  const one = { tile, columns: 1, shown: 1 };
  if (large === 'camera') return { shape: 'over', large: whole, ...one };
  return space.width > space.height
    ? { shape: 'beside', large: less(space, { width: tile.width + space.gap, height: 0 }), ...one }
    : { shape: 'below', large: less(space, { width: 0, height: tile.height + space.gap }), ...one };
}

/** Tiles as large as the room for them allows; fewer, where they would be too small. */
function stripOf(count: number, room: Space): Pick<Arrangement, 'tile' | 'columns' | 'shown'> {
  for (let shown = count; shown > 0; shown--) {
    const { columns, tileWidth } = grid(shown, room);
    const width = Math.min(tileWidth, LARGEST_TILE);
    if (width < SMALLEST_TILE && shown > 1) continue;
    return { tile: { width, height: Math.floor(width / ASPECT) }, columns, shown };
  }
  return { tile: { width: 0, height: 0 }, columns: 1, shown: 0 };
}

/** A camera fills what there is, but is cut only so far: from 16:9 to the format of a phone held upright. */
function filled({ width, height }: Size): Size {
  const [tallest, widest] = [2 / 3, ASPECT];
  return {
    width: Math.floor(Math.min(width, height * widest)),
    height: Math.floor(Math.min(height, width / tallest)),
  };
}

function less(space: Size, taken: Size): Size {
  return {
    width: Math.max(0, Math.floor(space.width - taken.width)),
    height: Math.max(0, Math.floor(space.height - taken.height)),
  };
}
