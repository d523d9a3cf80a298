import type { Log } from '@foyer/server-kit';
import { createWorker, type types } from 'mediasoup';

interface Listening {
  /** The local address that media arrives at. */
  readonly address: string;
  /** The address told to browsers; null: the same. */
  readonly announced: string | null;
  /** The first worker's port, for UDP and TCP alike, the next worker the next one; 0: any free ones. */
  readonly basePort: number;
}

export interface WorkerOptions {
  readonly bin: string;
  readonly count: number;
  readonly listening: Listening;
  readonly log: Log;
}

/** One worker process and its WebRtcServer. */
export interface Place {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  /** Ends a worker that no longer does what it is asked; it is replaced like one that died by itself. */
  giveUp(cause: unknown): void;
}

/** How long to wait before a worker that could not be replaced is tried again, in ms. */
const RETRY_MS = 1_000;

/** The worker processes of this node. One that dies is replaced, on the same port. */
export class Workers {
  readonly #options: WorkerOptions;
  /** By number; null while one is being replaced. */
  readonly #places: (Place | null)[];
  readonly #routers = new Map<Place, number>();
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

  /** A router on the worker that has the fewest. Rejects while there is no worker at all. */
  async openRouter(mediaCodecs: types.RouterRtpCodecCapability[]): Promise<{ router: types.Router; place: Place }> {
    const alive = this.#places.filter((place) => place !== null);
    const place = alive.toSorted((a, b) => this.#load(a) - this.#load(b))[0];
    if (!place) throw new Error('every media worker is being replaced');
    this.#routers.set(place, this.#load(place) + 1);
    try {
      const router = await place.worker.createRouter({ mediaCodecs });
      router.observer.once('close', () => this.#routers.set(place, this.#load(place) - 1));
      return { router, place };
    } catch (cause) {
      this.#routers.set(place, this.#load(place) - 1);
      throw cause;
    }
  }

  get pids(): readonly number[] {
    return this.#places.flatMap((place) => (place ? [place.worker.pid] : []));
  }

  close(): void {
    this.#closed = true;
    for (const place of this.#places) place?.worker.close();
  }

  #load(place: Place): number {
    return this.#routers.get(place) ?? 0;
  }

  async #fill(index: number): Promise<void> {
    const { bin, listening, log } = this.#options;
    const worker = await createWorker({ workerBin: bin, logLevel: 'warn' });
    const port = listening.basePort === 0 ? {} : { port: listening.basePort + index };
    const announced = listening.announced === null ? {} : { announcedAddress: listening.announced };
    const listenInfos = (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip: listening.address,
      ...announced,
      ...port,
    }));
    const server = await worker.createWebRtcServer({ listenInfos }).catch((cause: unknown) => {
      // Its port is taken, say: a worker that nobody can reach must not stay behind.
      worker.close();
      throw cause;
    });
    const place: Place = {
      worker,
      server,
      giveUp(cause) {
        if (worker.closed || worker.died) return;
        log.error({ pid: worker.pid, cause }, 'media worker no longer answers');
        process.kill(worker.pid, 'SIGKILL');
      },
    };
    this.#places[index] = place;
    worker.once('died', (cause) => {
      log.error({ pid: worker.pid, cause }, 'media worker died');
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
