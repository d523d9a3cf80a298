export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

export interface Space {
  readonly width: number;
  readonly height: number;
  /** Between two tiles. */
  readonly gap: number;
}

export const ASPECT = 16 / 9;

/** The columns and rows that make the tiles for `count` people as large as they can be: 16:9, whole, and side by side. */
export function grid(count: number, { width, height, gap }: Space): Grid {
  let best: Grid = { columns: 1, rows: Math.max(count, 1), tileWidth: 0, tileHeight: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const roomWide = Math.max(0, (width - gap * (columns - 1)) / columns);
    const roomHigh = Math.max(0, (height - gap * (rows - 1)) / rows);
    // Whole pixels, rounded down: a fraction too much would wrap the last tile of a row.
    const tileWidth = Math.floor(Math.min(roomWide, roomHigh * ASPECT));
    if (tileWidth > best.tileWidth) best = { columns, rows, tileWidth, tileHeight: Math.floor(tileWidth / ASPECT) };
  }
  return best;
}
