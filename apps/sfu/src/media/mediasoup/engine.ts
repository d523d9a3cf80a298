import type { RtpCapabilities } from '@foyer/protocol';
import type { types } from 'mediasoup';
import type { MediaEngine, MediaRouter } from '../engine.ts';
import { MEDIA_CODECS } from './codecs.ts';
import { openTransport } from './transport.ts';
import { type Place, type WorkerOptions, Workers } from './workers.ts';

/** The real engine also tells which processes it runs. */
export interface MediasoupEngine extends MediaEngine {
  workerPids(): readonly number[];
}

/** Media for real: mediasoup's workers. This folder is the only one that imports it. */
export async function mediasoupEngine(options: WorkerOptions): Promise<MediasoupEngine> {
  const workers = await Workers.start(options);
  return {
    capabilities: await capabilitiesOf(workers),
    async openRouter() {
      const { router, place } = await workers.openRouter(MEDIA_CODECS);
      return routerOf(router, place);
    },
    workerPids: () => workers.pids,
    close: () => workers.close(),
  };
}

function routerOf(router: types.Router, place: Place): MediaRouter {
  return {
    died: new Promise((resolve) => router.once('workerclose', () => resolve())),
    openTransport: (fingerprint) => openTransport(router, { place, fingerprint }),
    close() {
      try {
        router.close();
      } catch (cause) {
        place.giveUp(cause);
      }
    },
  };
}

/** Only a router tells what it can do, and all of ours can do the same: ask one and let it go. */
async function capabilitiesOf(workers: Workers): Promise<RtpCapabilities> {
  const { router } = await workers.openRouter(MEDIA_CODECS);
  const { codecs, headerExtensions } = structuredClone(router.rtpCapabilities);
  router.close();
  return JSON.parse(JSON.stringify({ codecs, headerExtensions })) as RtpCapabilities;
}
