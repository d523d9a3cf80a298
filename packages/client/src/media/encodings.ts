import type { Demand, Source } from '@foyer/protocol';
import type { types } from 'mediasoup-client';

/**
 * Each copy comes in three layers of time: every fourth picture, every second, all of them. Where not all of a copy gets
 * through, part of its pictures do. Chromium sends them by itself; but a node that is not told can send all of a copy or nothing.
 */
const IN_TIME = 'L1T3';
/** The copies of a camera, the smallest first: how wide each is, in pixels, and how much it may take, in bit/s. */
const COPIES = [
  { rid: 'q', width: 240, maxBitrate: 120_000 },
  { rid: 'h', width: 480, maxBitrate: 400_000 },
  { rid: 'f', width: 960, maxBitrate: 1_200_000 },
] as const;
/** Of how many pixels a picture has to be to go out in three copies, or in two: of a smaller one browsers leave out copies. */
const PIXELS_FOR = { three: 960 * 540, two: 480 * 270 };
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
 * By how much each copy of a picture of this size, in pixels, is smaller than it; null: that copy is not sent.
 *
 * Of a small picture browsers leave out the last copies, which are the largest: of one of 640 by 360 nothing wider than 320 would
 * be sent (tried in Chromium). So the copies that they do send are made larger, and the whole of it is always one.
 */
export function scalesOf({ width = 960, height = 540 }: Size): readonly (number | null)[] {
  const pixels = width * height;
  if (pixels >= PIXELS_FOR.three) return [4, 2, 1];
  return pixels >= PIXELS_FOR.two ? [2, 1, null] : [1, null, null];
}

/** As the browser tells it of a track; it need not. */
type Size = Pick<MediaTrackSettings, 'width' | 'height'>;

/**
 * How each source is sent.
 *
 * A camera goes out in up to three sizes at once, each a quarter of the pixels of the next, so that the node can give every
 * page the one that fits. A screen goes out in two copies, rather with fewer frames than with fewer pixels: it is there to be
 * read.
 */
export function producing(source: Source, size: Size = {}): Partial<types.ProducerOptions> {
  switch (source) {
    case 'microphone':
      return { codecOptions: { opusDtx: true, opusFec: true } };
    case 'camera':
      return {
        encodings: COPIES.map(({ rid, maxBitrate }, copy) => {
          const scale = scalesOf(size)[copy] ?? null;
          return {
            ...{ rid, maxBitrate, scalabilityMode: IN_TIME },
            ...{ active: scale !== null, scaleResolutionDownBy: scale ?? 1 },
          };
        }),
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

/** Sends copies of a camera up to this one, 0 the smallest; null: none. A browser encodes only what it sends. */
export async function sendOnly(sender: RTCRtpSender, upTo: Demand): Promise<void> {
  const parameters = sender.getParameters();
  const scales = scalesOf(sender.track?.getSettings() ?? {});
  for (const [copy, encoding] of parameters.encodings.entries()) {
    const scale = scales[copy] ?? null;
    encoding.active = upTo !== null && copy <= upTo && scale !== null;
    encoding.scaleResolutionDownBy = scale ?? 1;
  }
  await sender.setParameters(parameters);
}
