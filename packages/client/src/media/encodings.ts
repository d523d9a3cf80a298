import type { Demand, Source } from '@foyer/protocol';
import type { types } from 'mediasoup-client';

/**
 * Each copy comes in three layers of time: every fourth picture, every second, all of them. Where not all of a copy gets
 * through, part of its pictures do. Without them the node's choice would be all or nothing, and a line that was poor for a
 * moment got nothing, which never shows that it is better again.
 */
const IN_TIME = 'L1T3';
/** The copies of a camera, the smallest first: how wide each is, in pixels, and how much it may take, in bit/s. */
const COPIES = [
  { rid: 'q', width: 240, scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { rid: 'h', width: 480, scaleResolutionDownBy: 2, maxBitrate: 400_000 },
  { rid: 'f', width: 960, scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
] as const;
/**
 * The copies of a screen: both have all of its pixels, so that it can be read. Where there is little bandwidth, at either end,
 * the first one comes: fewer frames, and coarse ones until nothing moves for a moment. At the end of whoever shares it, the
 * camera gives way to it; browsers take a priority for all copies together, at the first.
 */
const SCREENS = [
  {
    rid: 'l',
    scaleResolutionDownBy: 1,
    maxBitrate: 200_000,
    maxFramerate: 5,
    priority: 'high',
    scalabilityMode: IN_TIME,
  },
  { rid: 'h', scaleResolutionDownBy: 1, maxBitrate: 2_500_000, maxFramerate: 15, scalabilityMode: IN_TIME },
] as const;
/** Two people who talk, with all that goes around a packet (RTP, SRTP, UDP, IP), in bit/s. */
const VOICES_BPS = 90_000;

/** How much comes in with so many cameras, each shown at this width in device pixels, while people talk; in bit/s. */
export function bitrateOf({ cameras, width }: { cameras: number; width: number }): number {
  const copy = COPIES.find((one) => one.width >= width) ?? COPIES[2];
  return VOICES_BPS + cameras * copy.maxBitrate;
}

/**
 * How each source is sent.
 *
 * A camera goes out in three sizes at once, each a quarter of the pixels of the next, so that the node can give every
 * page the one that fits; browsers leave out those that would be too small for a small camera. A screen goes out in two
 * copies, rather with fewer frames than with fewer pixels: it is there to be read.
 */
export function producing(source: Source): Partial<types.ProducerOptions> {
  switch (source) {
    case 'microphone':
      return { codecOptions: { opusDtx: true, opusFec: true } };
    case 'camera':
      return {
        encodings: COPIES.map(({ rid, scaleResolutionDownBy, maxBitrate }) => ({
          rid,
          scaleResolutionDownBy,
          maxBitrate,
          scalabilityMode: IN_TIME,
        })),
        codecOptions: { videoGoogleStartBitrate: 800 },
      };
    case 'screen':
      return {
        encodings: SCREENS.map((copy) => ({ ...copy })),
        codecOptions: { videoGoogleStartBitrate: 1_500 },
      };
    case 'screen-sound':
      // Music and films, not speech: in stereo, and without pauses.
      return { codecOptions: { opusStereo: true, opusDtx: false, opusFec: true, opusMaxAverageBitrate: 128_000 } };
  }
}

/** Sends copies up to this one, 0 the smallest; null: none. A browser encodes only what it sends. */
export async function sendOnly(sender: RTCRtpSender, upTo: Demand): Promise<void> {
  const parameters = sender.getParameters();
  for (const [layer, encoding] of parameters.encodings.entries()) encoding.active = upTo !== null && layer <= upTo;
  await sender.setParameters(parameters);
}
