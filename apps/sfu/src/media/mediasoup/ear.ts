import type { types } from 'mediasoup';

/** What counts as loud, in dBov: somebody who talks, not a room that hums. */
const LOUD_DBOV = -50;
/** As often as mediasoup can, in ms. */
const INTERVAL_MS = 250;
/** More than a meeting has: whoever speaks must not be forgotten because others are louder. */
const MAX_ENTRIES = 1_000;

/**
 * Hears whoever begins to speak whose microphone is not read (rest.ts). mediasoup counts only who sent ten packets (200 ms)
 * or more in the interval.
 */
export function openEar(router: types.Router): Promise<types.AudioLevelObserver> {
  return router.createAudioLevelObserver({
    maxEntries: MAX_ENTRIES,
    threshold: LOUD_DBOV,
    interval: INTERVAL_MS,
  });
}
