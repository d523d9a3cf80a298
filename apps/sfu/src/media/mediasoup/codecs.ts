import type { types } from 'mediasoup';

/**
 * One codec for sound and one for pictures: every browser has both, VP8 needs no licence, and simulcast works with it
 * everywhere. In-band error correction and discontinuous transmission are on for speech.
 */
export const MEDIA_CODECS: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

/**
 * How long, in ms, a key frame request waits before it is repeated. Chromium ignores requests within 300 ms of its last
 * key frame, and the worker would otherwise wait a whole second before it asks again.
 */
export const KEY_FRAME_REQUEST_DELAY_MS = 330;
