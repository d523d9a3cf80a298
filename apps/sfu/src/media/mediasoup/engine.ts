import type { RtpCapabilities } from '@foyer/protocol';
import { copied } from '../copied.ts';
import type { MediaEngine, MediaRouter } from '../engine.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { shut } from './orNull.ts';
import { openSlots } from './slots.ts';
import { openTransport } from './transport.ts';
import { type Opened, type WorkerOptions, Workers } from './workers.ts';

/** The real engine also tells which processes it runs. */
export interface MediasoupEngine extends MediaEngine {
  workerPids(): readonly number[];
}

/** Media for real: mediasoup's workers. This folder is the only one that imports it. */
export async function mediasoupEngine(options: WorkerOptions): Promise<MediasoupEngine> {
  const workers = await Workers.start(options);
  return {
    capabilities: await capabilitiesOf(workers),
    openRouter: async () => routerOf(await workers.openRouter(MEDIA_CODECS)),
    load: () => workers.load,
    workers: () => workers.loads,
    workerPids: () => workers.pids,
    close: () => workers.close(),
  };
}

function routerOf(opened: Opened): MediaRouter {
  const { router, place } = opened;
  return {
    died: new Promise((resolve) => router.once('workerclose', () => resolve())),
    onLoad(listener) {
      place.onLoad.add(listener);
      router.observer.once('close', () => place.onLoad.delete(listener));
      if (place.load !== 'calm') listener(place.load);
    },
    openTransport: (fingerprint, only) => openTransport(opened, fingerprint, only),
    openSlots: (options) => openSlots(opened, options),
    close: () => shut(place, router),
  };
}

/** Only a router tells what it can do, and all of ours can do the same: ask one and let it go. */
async function capabilitiesOf(workers: Workers): Promise<RtpCapabilities> {
  const { router } = await workers.openRouter(MEDIA_CODECS);
  const { codecs, headerExtensions } = router.rtpCapabilities;
  router.close();
  return copied<RtpCapabilities>({ codecs, headerExtensions });
}
