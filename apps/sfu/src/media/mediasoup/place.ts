import type { Log } from '@foyer/server-kit';
import { createWorker, type types } from 'mediasoup';
import type { Load } from '../load.ts';
import { watchLoad } from './watchLoad.ts';

interface Listening {
  /** The local address that media arrives at. */
  readonly address: string;
  /** The address told to browsers; null: the same. */
  readonly announced: string | null;
  /** The first worker's port, for UDP and TCP alike, the next worker the next one; 0: any free ones. */
  readonly basePort: number;
}

export interface PlaceOptions {
  readonly bin: string;
  readonly listening: Listening;
  readonly log: Log;
}

/** One worker process and its WebRtcServer. */
export interface Place {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  /** How much it has to do, and this process. */
  readonly load: Load;
  /** The share of a core that the worker used when one last looked. */
  readonly share: number;
  readonly onLoad: Set<(load: Load) => void>;
  /** Ends a worker that no longer does what it is asked; it is replaced like one that died by itself. */
  giveUp(cause: unknown): void;
}

/**
 * Starts a worker that listens on the port that its number gives it.
 *
 * @throws when it cannot; then no process stays behind
 */
export async function openPlace(index: number, { bin, listening, log }: PlaceOptions): Promise<Place> {
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
  let load: Load = 'calm';
  const onLoad = new Set<(load: Load) => void>();
  const watched = watchLoad(worker, (next) => {
    load = next;
    log.warn({ pid: worker.pid, load }, 'media worker');
    for (const listener of onLoad) listener(load);
  });
  return {
    worker,
    server,
    get load() {
      return load;
    },
    get share() {
      return watched.share;
    },
    onLoad,
    giveUp(cause) {
      if (worker.closed || worker.died) return;
      log.error({ pid: worker.pid, cause }, 'media worker no longer answers');
      process.kill(worker.pid, 'SIGKILL');
    },
  };
}
