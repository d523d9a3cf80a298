import { ASPECT, grid, type Space } from './grid.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the large place holds. A camera fills its place; a screen keeps its format (width by height). */
export type Large = { readonly source: 'camera' } | { readonly source: 'screen'; readonly format: number };

/** How the stage is laid out; lengths in CSS pixels. */
export interface Arrangement {
  /** Where the tiles are: all there is, beside or below what is large, or over it. */
  readonly shape: 'grid' | 'beside' | 'below' | 'over';
  /** The one tile is one’s own, and stands in the corner. */
  readonly corner: boolean;
  /** The large place, with the line under a screen; without anything large: the place there would be. */
  readonly large: Size;
  readonly tile: Size;
  readonly columns: number;
  /** How many of the people have a tile. */
  readonly shown: number;
}

/** How many tiles a gallery has at most, on one page; and the strip beside or below what is large. */
const TILES = 49;
const STRIP = 9;
/** With a face smaller than this, in CSS pixels, rather another page. */
const SMALLEST_IN_GRID = 144;
/** The line under a screen that says whose it is. */
export const CAPTION = 28;
const LARGEST_TILE = 240;
/** Less than this and nobody is recognised: then rather fewer tiles. */
const SMALLEST_TILE = 96;
/** How much of the space what is large may take, where the tiles are below it. */
const MOST = 0.7;
const SELF = { share: 0.24, smallest: 96, largest: 208 };

/** @param count how many would have a tile */
export function arrangeGallery(count: number, large: Large | null, space: Space): Arrangement {
  if (large === null) {
    const shown = Math.min(count, roomIn(space));
    const { columns, tileWidth, tileHeight } = grid(shown, space);
    const tile = { width: tileWidth, height: tileHeight };
    return { shape: 'grid', corner: false, large: cover(space), tile, columns, shown };
  }
  return space.width > space.height ? arrangeBeside(count, large, space) : arrangeBelow(count, large, space);
}

/** How many tiles of a fair size a page has room for; two at least. */
function roomIn(space: Space): number {
  for (let count = TILES; count > 2; count--) if (grid(count, space).tileWidth >= SMALLEST_IN_GRID) return count;
  return 2;
}

function arrangeBeside(count: number, large: Large, space: Space): Arrangement {
  const strip = stripOf(count, { ...space, width: space.width / 4 });
  const taken = strip.shown === 0 ? 0 : strip.columns * (strip.tile.width + space.gap);
  return { shape: 'beside', corner: false, large: placeOf(large, less(space, { width: taken, height: 0 })), ...strip };
}

function arrangeBelow(count: number, large: Large, space: Space): Arrangement {
  const share = count === 0 ? 1 : MOST;
  const place = placeOf(large, { width: space.width, height: space.height * share });
  const left = less(space, { width: 0, height: place.height + space.gap });
  return { shape: 'below', corner: false, large: place, ...stripOf(count, { ...space, ...left }) };
}

/** One picture, and a small one of oneself: over it, or where it hides nothing of a screen. */
export function arrangeSpeaker(large: Large, space: Space): Arrangement {
  const whole = cover(space);
  const width = Math.round(Math.min(Math.max(whole.width * SELF.share, SELF.smallest), SELF.largest));
  const tile = { width, height: Math.round(width / ASPECT) };
  const one = { corner: true, tile, columns: 1, shown: 1 };
  if (large.source === 'camera') return { shape: 'over', large: whole, ...one };
  const beside = space.width > space.height;
  const left = less(
    space,
    beside ? { width: width + space.gap, height: 0 } : { width: 0, height: tile.height + space.gap },
  );
  return { shape: beside ? 'beside' : 'below', large: placeOf(large, left), ...one };
}

/** Tiles as large as the room for them allows; fewer, where they would be too small. */
function stripOf(count: number, room: Space): Pick<Arrangement, 'tile' | 'columns' | 'shown'> {
  for (let shown = Math.min(count, STRIP); shown > 0; shown--) {
    const { columns, tileWidth } = grid(shown, room);
    const width = Math.min(tileWidth, LARGEST_TILE);
    if (width < SMALLEST_TILE && shown > 1) continue;
    return { tile: { width, height: Math.floor(width / ASPECT) }, columns, shown };
  }
  return { tile: { width: 0, height: 0 }, columns: 1, shown: 0 };
}

function placeOf(large: Large, space: Size): Size {
  return large.source === 'camera' ? cover(space) : contain(large.format, space);
}

/** A camera fills what there is, but is cut only so far: from 16:9 to the format of a phone held upright. */
function cover({ width, height }: Size): Size {
  const [tallest, widest] = [2 / 3, ASPECT];
  return {
    width: Math.floor(Math.min(width, height * widest)),
    height: Math.floor(Math.min(height, width / tallest)),
  };
}

/** A screen is whole, with its line under it. */
function contain(format: number, { width, height }: Size): Size {
  const high = Math.max(0, Math.min(height - CAPTION, width / format));
  return { width: Math.floor(high * format), height: Math.floor(Math.min(height, high + CAPTION)) };
}

function less(space: Size, taken: Size): Size {
  return {
    width: Math.max(0, Math.floor(space.width - taken.width)),
    height: Math.max(0, Math.floor(space.height - taken.height)),
  };
}
