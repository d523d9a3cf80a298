import type { Source } from '@foyer/protocol';
import type { types } from 'mediasoup-client';

/**
 * How each source is sent.
 *
 * A camera goes out in three sizes at once, each a quarter of the pixels of the next, so that the node can give every
 * page the one that fits; browsers leave out those that would be too small for a small camera. A screen goes out once,
 * whole, and rather with fewer frames than with fewer pixels: it is there to be read.
 */
export function producing(source: Source): Partial<types.ProducerOptions> {
  switch (source) {
    case 'microphone':
      return { codecOptions: { opusDtx: true, opusFec: true } };
    case 'camera':
      return {
        encodings: [
          { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 120_000 },
          { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 400_000 },
          { rid: 'f', scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
        ],
        codecOptions: { videoGoogleStartBitrate: 800 },
      };
    case 'screen':
      return {
        encodings: [{ maxBitrate: 2_500_000, maxFramerate: 15 }],
        codecOptions: { videoGoogleStartBitrate: 1_500 },
      };
    case 'screen-sound':
      // Music and films, not speech: in stereo, and without pauses.
      return { codecOptions: { opusStereo: true, opusDtx: false, opusFec: true, opusMaxAverageBitrate: 128_000 } };
  }
}
