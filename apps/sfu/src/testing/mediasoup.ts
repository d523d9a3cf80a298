import { silent } from '@foyer/server-kit';
import type { MediaTransport } from '../media/engine.ts';
import { type MediasoupEngine, mediasoupEngine } from '../media/mediasoup/engine.ts';
import { type WorkerOptions, Workers } from '../media/mediasoup/workers.ts';
import type { Spot } from './relay.ts';

/** Where a test finds the media worker. One that is missing is a failure, never a reason to skip. */
export function workerBin(): string {
  const bin = process.env['MEDIASOUP_WORKER_BIN'];
  if (!bin) throw new Error('MEDIASOUP_WORKER_BIN is not set: run the tests with "npm test", which provides a worker');
  return bin;
}

/** The real engine with one worker, at free ports of the loopback. */
export function startMediasoup(changes: Partial<WorkerOptions> = {}): Promise<MediasoupEngine> {
  return mediasoupEngine({ ...oneWorker(), ...changes });
}

/** The same, for what lies below the engine. */
export function openWorkers(): Promise<Workers> {
  return Workers.start(oneWorker());
}

function oneWorker(): WorkerOptions {
  return { bin: workerBin(), count: 1, listening: { address: '127.0.0.1', announced: null, basePort: 0 }, log: silent };
}

/** Where a transport is reached. */
export function spotOf({ parameters }: MediaTransport, protocol: 'udp' | 'tcp'): Spot {
  const candidate = parameters.iceCandidates.find((one) => one['protocol'] === protocol);
  return { address: String(candidate?.['address']), port: Number(candidate?.['port']) };
}
