import type { types } from 'mediasoup';
import type { Load } from '../load.ts';
import { openEar } from './ear.ts';
import { shut } from './orNull.ts';
import { openPlace, type Place, type PlaceOptions } from './place.ts';

export interface WorkerOptions extends PlaceOptions {
  readonly count: number;
  /** How long whoever needs a worker waits while all are being replaced, in ms. */
  readonly patienceMs?: number;
}

/** A router, what hears who is loud in it, and where it runs. */
export interface Opened {
  readonly router: types.Router;
  readonly ear: types.AudioLevelObserver;
  readonly place: Place;
}

/** The best first. */
const LOADS: readonly Load[] = ['calm', 'busy', 'full'];
/** How long to wait before a worker that could not be replaced is tried again, in ms. */
const RETRY_MS = 1_000;
/** Many times what it takes to replace a worker, which is about a tenth of a second. */
const PATIENCE_MS = 5_000;

/** The worker processes of this node. One that dies is replaced, on the same port. */
export class Workers {
  readonly #options: WorkerOptions;
  /** By number; null while one is being replaced. */
  readonly #places: (Place | null)[];
  readonly #routers = new Map<Place, number>();
  /** Whoever waits for a worker. */
  readonly #waiting = new Set<() => void>();
  #closed = false;

  private constructor(options: WorkerOptions) {
    this.#options = options;
    this.#places = Array.from({ length: options.count }, () => null);
  }

  static async start(options: WorkerOptions): Promise<Workers> {
    const workers = new Workers(options);
    await Promise.all(workers.#places.map((_, index) => workers.#fill(index)));
    return workers;
  }

  /** A router on the worker that has the fewest. While all are being replaced it waits, for a bounded time. */
  async openRouter(mediaCodecs: types.RouterRtpCodecCapability[]): Promise<Opened> {
    const deadline = AbortSignal.timeout(this.#options.patienceMs ?? PATIENCE_MS);
    for (;;) {
      const place = this.#leastLoaded();
      const opened = place ? await this.#openRouterAt(place, mediaCodecs) : await this.#oneMore(deadline);
      if (opened) return opened;
    }
  }

  /** Of the one that has least to do. */
  get load(): Load {
    return this.#leastLoaded()?.load ?? 'calm';
  }

  get loads(): readonly { readonly share: number; readonly load: Load }[] {
    return this.#places.flatMap((place) => (place ? [{ share: place.share, load: place.load }] : []));
  }

  get pids(): readonly number[] {
    return this.#places.flatMap((place) => (place ? [place.worker.pid] : []));
  }

  close(): void {
    this.#closed = true;
    for (const place of this.#places) place?.worker.close();
    for (const goOn of this.#waiting) goOn();
  }

  #leastLoaded(): Place | undefined {
    const alive = this.#places.filter((place) => place !== null);
    const byCount = alive.toSorted((a, b) => this.#count(a) - this.#count(b));
    return LOADS.map((load) => byCount.find((place) => place.load === load)).find((place) => place !== undefined);
  }

  #count(place: Place): number {
    return this.#routers.get(place) ?? 0;
  }

  /** Null when the worker died over it. */
  async #openRouterAt(place: Place, mediaCodecs: types.RouterRtpCodecCapability[]): Promise<Opened | null> {
    this.#routers.set(place, this.#count(place) + 1);
    const release = () => void this.#routers.set(place, this.#count(place) - 1);
    try {
      const router = await place.worker.createRouter({ mediaCodecs }).catch((cause: unknown) => {
        release();
        throw cause;
      });
      router.observer.once('close', release);
      const ear = await openEar(router).catch((cause: unknown) => {
        shut(place, router);
        throw cause;
      });
      return { router, ear, place };
    } catch (cause) {
      if (place.worker.died) return null;
      throw cause;
    }
  }

  /** Waits for one more worker. Rejects when that takes too long, or there will be none. */
  async #oneMore(deadline: AbortSignal): Promise<null> {
    if (this.#closed || deadline.aborted) throw new Error('every media worker is being replaced');
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    deadline.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    this.#waiting.delete(resolve);
    return null;
  }

  async #fill(index: number): Promise<void> {
    const place = await openPlace(index, this.#options);
    const { worker } = place;
    if (this.#closed) return worker.close();
    this.#places[index] = place;
    for (const goOn of this.#waiting) goOn();
    worker.once('died', (cause) => {
      this.#options.log.error({ pid: worker.pid, cause }, 'media worker died');
      this.#places[index] = null;
      this.#routers.delete(place);
      this.#replace(index);
    });
  }

  #replace(index: number): void {
    if (this.#closed) return;
    this.#fill(index).catch((cause: unknown) => {
      this.#options.log.error({ cause }, 'media worker could not be replaced yet');
      setTimeout(() => this.#replace(index), RETRY_MS).unref();
    });
  }
}
