import { z } from './z.ts';

// Text that ends up in somebody else's session description, where a line break would begin a line of its own.
const word = z.string().check(z.regex(/^[\x20-\x7e]{0,256}$/));
const key = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/));
const scalar = z.union([word, z.number(), z.boolean(), z.null()]);
const flat = z.record(key, scalar);
const whole = (max: number) => z.int().check(z.gte(0), z.lte(max));
const mimeType = z.string().check(z.regex(/^(?:audio|video)\/[A-Za-z0-9._-]{1,64}$/));

const rtcpFeedback = z.array(z.strictObject({ type: word, parameter: z.optional(word) })).check(z.maxLength(16));
const codec = {
  mimeType,
  clockRate: whole(1_000_000),
  channels: z.optional(whole(16)),
  parameters: z.optional(flat),
  rtcpFeedback: z.optional(rtcpFeedback),
};

/**
 * What a browser or a media node can do. Field by field, and bounded: mediasoup writes numbers straight into binary
 * messages and strings straight into session descriptions, and is thrown off by what does not fit.
 */
export const rtpCapabilities = z.strictObject({
  codecs: z.optional(
    z
      .array(
        z.strictObject({ ...codec, kind: z.enum(['audio', 'video']), preferredPayloadType: z.optional(whole(127)) }),
      )
      .check(z.maxLength(64)),
  ),
  headerExtensions: z.optional(
    z
      .array(
        z.strictObject({
          kind: z.enum(['audio', 'video']),
          uri: word,
          preferredId: whole(255),
          preferredEncrypt: z.optional(z.boolean()),
          direction: z.optional(z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive'])),
        }),
      )
      .check(z.maxLength(64)),
  ),
});

/** How one stream is sent. */
export const rtpParameters = z.strictObject({
  mid: z.optional(word),
  msid: z.optional(word),
  codecs: z.array(z.strictObject({ ...codec, payloadType: whole(127) })).check(z.minLength(1), z.maxLength(16)),
  headerExtensions: z.optional(
    z
      .array(
        z.strictObject({
          uri: word,
          id: whole(255),
          encrypt: z.optional(z.boolean()),
          parameters: z.optional(flat),
        }),
      )
      .check(z.maxLength(32)),
  ),
  encodings: z.optional(
    z
      .array(
        z.strictObject({
          ssrc: z.optional(whole(0xff_ff_ff_ff)),
          rid: z.optional(word),
          codecPayloadType: z.optional(whole(127)),
          rtx: z.optional(z.strictObject({ ssrc: whole(0xff_ff_ff_ff) })),
          dtx: z.optional(z.boolean()),
          active: z.optional(z.boolean()),
          scalabilityMode: z.optional(word),
          scaleResolutionDownBy: z.optional(z.number().check(z.gte(1), z.lte(64))),
          maxBitrate: z.optional(whole(100_000_000)),
          maxFramerate: z.optional(z.number().check(z.gte(0), z.lte(240))),
          adaptivePtime: z.optional(z.boolean()),
          priority: z.optional(word),
          networkPriority: z.optional(word),
        }),
      )
      .check(z.minLength(1), z.maxLength(4)),
  ),
  rtcp: z.optional(
    z.strictObject({ cname: z.optional(word), reducedSize: z.optional(z.boolean()), mux: z.optional(z.boolean()) }),
  ),
});

/** What ICE needs to know of the other end. */
export const iceParameters = flat;

/** One end of a connection to the media node, as the node tells it. */
export const transportParameters = z.strictObject({
  id: word,
  iceParameters,
  iceCandidates: z.array(flat).check(z.maxLength(32)),
  dtlsParameters: z.strictObject({ role: z.optional(word), fingerprints: z.array(flat).check(z.maxLength(8)) }),
});

export type RtpCapabilities = z.output<typeof rtpCapabilities>;
export type RtpParameters = z.output<typeof rtpParameters>;
export type TransportParameters = z.output<typeof transportParameters>;
