import type { ImageSegmenter } from '@mediapipe/tasks-vision';
import { sizeOf } from './pace.ts';

/** What the model looks at, in pixels: it knows no other size. */
const [LOOK_WIDTH, LOOK_HEIGHT] = [256, 144];
/** Less sure than the first it is background, surer than the second a person; in between both show. */
const [FAINT, SURE] = [0.3, 0.7];
/** A picture is made so many times smaller, step by step, and larger again: what is left has no edges, in any browser. */
const STEPS = [4, 8, 16, 24, 12, 6] as const;

type Pen = CanvasRenderingContext2D;

/** Paints pictures in which the person is sharp and the rest is not. */
export class Painter {
  readonly #segmenter: ImageSegmenter;
  readonly #whole = pen();
  readonly #look = pen(LOOK_WIDTH, LOOK_HEIGHT);
  readonly #mask = pen(LOOK_WIDTH, LOOK_HEIGHT);
  readonly #blurs: readonly Pen[] = STEPS.map(() => pen());

  constructor(segmenter: ImageSegmenter) {
    this.#segmenter = segmenter;
  }

  /** What is painted. */
  get canvas(): HTMLCanvasElement {
    return this.#whole.canvas;
  }

  /** Paints what a video shows just now. */
  paint(video: HTMLVideoElement): void {
    const { width, height } = sizeOf({ width: video.videoWidth, height: video.videoHeight });
    if (width === 0) return;
    const { canvas } = this.#whole;
    if (canvas.width !== width || canvas.height !== height) this.#resize(width, height);
    this.#findPerson(video);
    const blurred = this.#blur(video);
    // The person alone, and then the rest behind them.
    draw(this.#whole, this.#mask.canvas, 'copy');
    draw(this.#whole, video, 'source-in');
    draw(this.#whole, blurred, 'destination-over');
  }

  #resize(width: number, height: number): void {
    Object.assign(this.#whole.canvas, { width, height });
    for (const [index, { canvas }] of this.#blurs.entries()) {
      const smaller = STEPS[index] ?? 1;
      Object.assign(canvas, { width: Math.ceil(width / smaller), height: Math.ceil(height / smaller) });
    }
  }

  /** Lays the person into the mask: where they are it is opaque. */
  #findPerson(video: HTMLVideoElement): void {
    draw(this.#look, video, 'copy');
    this.#segmenter.segmentForVideo(this.#look.canvas, performance.now(), ({ confidenceMasks }) => {
      const [found] = confidenceMasks ?? [];
      const image = new ImageData(LOOK_WIDTH, LOOK_HEIGHT);
      for (const [at, sure] of found?.getAsFloat32Array().entries() ?? [])
        image.data[at * 4 + 3] = (255 * (sure - FAINT)) / (SURE - FAINT);
      this.#mask.putImageData(image, 0, 0);
    });
  }

  #blur(video: HTMLVideoElement): HTMLCanvasElement {
    return this.#blurs.reduce<HTMLCanvasElement | HTMLVideoElement>((before, next) => {
      draw(next, before, 'copy');
      return next.canvas;
    }, video) as HTMLCanvasElement;
  }
}

function pen(width = 1, height = 1): Pen {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const made = canvas.getContext('2d');
  if (!made) throw new Error('this browser does not draw');
  return made;
}

function draw(on: Pen, what: CanvasImageSource, how: GlobalCompositeOperation): void {
  on.globalCompositeOperation = how;
  on.imageSmoothingQuality = 'high';
  on.drawImage(what, 0, 0, on.canvas.width, on.canvas.height);
}
