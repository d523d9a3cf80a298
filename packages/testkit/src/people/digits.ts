/** Reads what is written on a picture. */
export interface DigitsReader {
  /** Reads a line of digits, each 9 px high and in a cell 8 px wide, off a picture, by comparing each with all ten. */
  read(video: HTMLVideoElement, at: { count: number; x: number; y: number }): string;
}

/** Runs in the page before anything else; it only looks where it is told to. */
export function installDigitsReader(): void {
  const CELL = { width: 8, height: 12 };
  /** The browser may place a line of text some pixels elsewhere than a canvas does. */
  const AROUND = 4;

  interface Grey {
    readonly width: number;
    readonly values: Float32Array;
  }

  function greyOf({ data, width }: ImageData): Grey {
    return { width, values: Float32Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] ?? 0) };
  }

  /** One cell out of a picture, its mean taken away and its length 1: the product of two such cells tells how alike they are. */
  function cellOf({ width, values }: Grey, left: number, top: number): Float32Array {
    const cell = new Float32Array(CELL.width * CELL.height);
    for (let y = 0; y < CELL.height; y++)
      for (let x = 0; x < CELL.width; x++) cell[y * CELL.width + x] = values[(top + y) * width + left + x] ?? 0;
    const mean = cell.reduce((sum, value) => sum + value, 0) / cell.length;
    const length = Math.sqrt(cell.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    return cell.map((value) => (length === 0 ? 0 : (value - mean) / length));
  }

  const alike = (one: Float32Array, other: Float32Array) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

  const digits: DigitsReader = {
    read(video, { count, x, y }) {
      const { videoWidth: width, videoHeight: height } = video;
      const shown = width === 0 ? null : new OffscreenCanvas(width, height).getContext('2d');
      const drawn = new OffscreenCanvas(CELL.width, CELL.height).getContext('2d');
      if (!shown || !drawn) return '';
      shown.drawImage(video, 0, 0, width, height);
      const templates = Array.from({ length: 10 }, (_, digit) => {
        drawn.fillStyle = '#fff';
        drawn.fillRect(0, 0, CELL.width, CELL.height);
        drawn.fillStyle = '#000';
        drawn.font = '9px monospace';
        drawn.textBaseline = 'top';
        drawn.fillText(String(digit), 1, 1);
        return cellOf(greyOf(drawn.getImageData(0, 0, CELL.width, CELL.height)), 0, 0);
      });
      const line = greyOf(
        shown.getImageData(x - AROUND, y - AROUND, count * CELL.width + 2 * AROUND, CELL.height + 2 * AROUND),
      );
      let found = { text: '', sure: Number.NEGATIVE_INFINITY };
      for (let top = 0; top <= 2 * AROUND; top++)
        for (let left = 0; left <= 2 * AROUND; left++) {
          let [text, sure] = ['', 0];
          for (let at = 0; at < count; at++) {
            const cell = cellOf(line, left + at * CELL.width, top);
            const scores = templates.map((template) => alike(template, cell));
            const best = Math.max(...scores);
            text += scores.indexOf(best);
            sure += best;
          }
          if (sure > found.sure) found = { text, sure };
        }
      return found.text;
    },
  };
  Object.assign(window, { digits });
}
