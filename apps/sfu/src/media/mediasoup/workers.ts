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

interface Place {
  worker: types.Worker;
  server: types.WebRtcServer;
  routers: number;
}

/** The worker processes of this node, each with one WebRtcServer. One that dies is replaced, on the same port. */
export class Workers {
  readonly #options: WorkerOptions;
  readonly #places: Place[] = [];
  #closed = false;

  private constructor(options: WorkerOptions) {
    this.#options = options;
  }

  static async start(options: WorkerOptions): Promise<Workers> {
    const workers = new Workers(options);
    await Promise.all(Array.from({ length: options.count }, (_, index) => workers.#fill(index)));
    return workers;
  }

  /** A router on the worker that has the fewest. */
  async openRouter(
    mediaCodecs: types.RouterRtpCodecCapability[],
  ): Promise<{ router: types.Router; server: types.WebRtcServer }> {
    const place = this.#places.reduce((least, one) => (one.routers < least.routers ? one : least));
    place.routers++;
    const router = await place.worker.createRouter({ mediaCodecs });
    router.observer.once('close', () => place.routers--);
    return { router, server: place.server };
  }

  get pids(): readonly number[] {
    return this.#places.map(({ worker }) => worker.pid);
  }

  close(): void {
    this.#closed = true;
    for (const { worker } of this.#places) worker.close();
  }

  async #fill(index: number): Promise<void> {
    const { bin, listening, log } = this.#options;
    const worker = await createWorker({ workerBin: bin, logLevel: 'warn' });
    const port = listening.basePort === 0 ? {} : { port: listening.basePort + index };
    const announced = listening.announced === null ? {} : { announcedAddress: listening.announced };
    const server = await worker.createWebRtcServer({
      listenInfos: (['udp', 'tcp'] as const).map((protocol) => ({
        protocol,
        ip: listening.address,
        ...announced,
        ...port,
      })),
    });
    this.#places[index] = { worker, server, routers: 0 };
    worker.once('died', (cause) => {
      if (this.#closed) return;
      log.error({ pid: worker.pid, cause }, 'media worker died');
      void this.#fill(index).catch((failure: unknown) => {
        log.error({ cause: failure }, 'media worker could not be replaced');
        process.exit(1);
      });
    });
  }
}
