import { z } from './z.ts';

const scalar = z.union([z.string().max(4096), z.number(), z.boolean(), z.null()]);
const flat = z.record(z.string().max(64), scalar);

/**
 * What WebRTC wants said, checked for shape and size only: its meaning is mediasoup's business, on the node and in the
 * browser. Three levels deep and no deeper: an endless nest would exhaust the stack of whoever walks it.
 */
const blob = z.record(z.string().max(64), z.union([scalar, flat, z.array(z.union([scalar, flat])).max(64)]));

export const rtpCapabilities = z.strictObject({
  codecs: z.array(blob).max(64).optional(),
  headerExtensions: z.array(blob).max(64).optional(),
});

export const rtpParameters = z.strictObject({
  mid: z.string().max(64).optional(),
  msid: z.string().max(256).optional(),
  codecs: z.array(blob).min(1).max(16),
  headerExtensions: z.array(blob).max(32).optional(),
  encodings: z.array(blob).min(1).max(4).optional(),
  rtcp: blob.optional(),
});

/** One end of a connection to the media node. */
export const transportParameters = z.strictObject({
  id: z.string().max(64),
  iceParameters: blob,
  iceCandidates: z.array(blob).max(32),
  dtlsParameters: blob,
});

export type RtpCapabilities = z.output<typeof rtpCapabilities>;
export type RtpParameters = z.output<typeof rtpParameters>;
export type TransportParameters = z.output<typeof transportParameters>;
