import { z } from './z.ts';

// Text that ends up in somebody else's session description, where a line break would begin a line of its own.
const word = z.string().regex(/^[\x20-\x7e]{0,256}$/);
const key = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const scalar = z.union([word, z.number(), z.boolean(), z.null()]);
const flat = z.record(key, scalar);
const whole = (max: number) => z.number().int().min(0).max(max);
const mimeType = z.string().regex(/^(?:audio|video)\/[A-Za-z0-9._-]{1,64}$/);

const rtcpFeedback = z.array(z.strictObject({ type: word, parameter: word.optional() })).max(16);
const codec = {
  mimeType,
  clockRate: whole(1_000_000),
  channels: whole(16).optional(),
  parameters: flat.optional(),
  rtcpFeedback: rtcpFeedback.optional(),
};

/**
 * What a browser or a media node can do. Field by field, and bounded: mediasoup writes numbers straight into binary
 * messages and strings straight into session descriptions, and is thrown off by what does not fit.
 */
export const rtpCapabilities = z.strictObject({
  codecs: z
    .array(z.strictObject({ ...codec, kind: z.enum(['audio', 'video']), preferredPayloadType: whole(127).optional() }))
    .max(64)
    .optional(),
  headerExtensions: z
    .array(
      z.strictObject({
        kind: z.enum(['audio', 'video']),
        uri: word,
        preferredId: whole(255),
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(64)
    .optional(),
});

/** How one stream is sent. */
export const rtpParameters = z.strictObject({
  mid: word.optional(),
  msid: word.optional(),
  codecs: z
    .array(z.strictObject({ ...codec, payloadType: whole(127) }))
    .min(1)
    .max(16),
  headerExtensions: z
    .array(
      z.strictObject({
        uri: word,
        id: whole(255),
        encrypt: z.boolean().optional(),
        parameters: flat.optional(),
      }),
    )
    .max(32)
    .optional(),
  encodings: z
    .array(
      z.strictObject({
        ssrc: whole(0xff_ff_ff_ff).optional(),
        rid: word.optional(),
        codecPayloadType: whole(127).optional(),
        rtx: z.strictObject({ ssrc: whole(0xff_ff_ff_ff) }).optional(),
        dtx: z.boolean().optional(),
        active: z.boolean().optional(),
        scalabilityMode: word.optional(),
        scaleResolutionDownBy: z.number().min(1).max(64).optional(),
        maxBitrate: whole(100_000_000).optional(),
        maxFramerate: z.number().min(0).max(240).optional(),
        adaptivePtime: z.boolean().optional(),
        priority: word.optional(),
        networkPriority: word.optional(),
      }),
    )
    .min(1)
    .max(4)
    .optional(),
  rtcp: z
    .strictObject({ cname: word.optional(), reducedSize: z.boolean().optional(), mux: z.boolean().optional() })
    .optional(),
});

/** What ICE needs to know of the other end. */
export const iceParameters = flat;

/** One end of a connection to the media node, as the node tells it. */
export const transportParameters = z.strictObject({
  id: word,
  iceParameters,
  iceCandidates: z.array(flat).max(32),
  dtlsParameters: z.strictObject({ role: word.optional(), fingerprints: z.array(flat).max(8) }),
});

export type RtpCapabilities = z.output<typeof rtpCapabilities>;
export type RtpParameters = z.output<typeof rtpParameters>;
export type TransportParameters = z.output<typeof transportParameters>;
