import type { types } from 'mediasoup';
import { LOUDNESS_INTERVAL_MS } from '../engine.ts';

/** What counts as loud, in dBov: somebody who talks, not a room that hums. */
const LOUD_DBOV = -50;
/** More than a meeting has: whoever speaks must not be forgotten because others are louder. */
const MAX_ENTRIES = 1_000;

/** Hears who is loud. mediasoup counts only who sent ten packets (200 ms) or more in the interval. */
export function openEar(router: types.Router): Promise<types.AudioLevelObserver> {
  return router.createAudioLevelObserver({
    maxEntries: MAX_ENTRIES,
    threshold: LOUD_DBOV,
    interval: LOUDNESS_INTERVAL_MS,
  });
}
