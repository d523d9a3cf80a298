import { DEVICES } from '@foyer/domain';
import { nothing, notice, request } from '../contract.ts';
import { endReason } from '../ends.ts';
import { fingerprint, mediaId, meetingId, participantId, token } from '../ids.ts';
import { attachment, consumer } from '../media.ts';
import { rtpCapabilities, rtpParameters } from '../rtp.ts';
import { z } from '../z.ts';

const source = z.enum(DEVICES);

/** Whose media it is about. Said by signaling, which knows; never by a browser. */
const owner = { meeting: meetingId, participant: participantId };

/** What signaling asks of a media node. */
export const sfuRequests = {
  /** What the node's routers can do: constant for the life of the node. */
  'node:capabilities': request({ input: nothing, output: rtpCapabilities, refusals: [] }),
  /** Everything that exists on the node, counted by participant. */
  'node:census': request({
    input: nothing,
    output: z.strictObject({
      rooms: z.array(
        z.strictObject({
          meeting: meetingId,
          people: z.array(
            z.strictObject({
              participant: participantId,
              transports: z.number().int(),
              producers: z.number().int(),
              consumers: z.number().int(),
            }),
          ),
        }),
      ),
    }),
    refusals: [],
  }),
  /** A ticket for one attachment by this participant with this certificate. Makes nothing else. */
  'media:grant': request({
    input: z.strictObject({ ...owner, fingerprint }),
    output: z.strictObject({ token }),
    refusals: [],
  }),
  'media:attach': request({
    input: z.strictObject({ ...owner, token, fingerprint, capabilities: rtpCapabilities }),
    output: attachment,
    refusals: ['token-invalid', 'token-expired', 'token-replayed', 'wrong-meeting', 'conflict'],
  }),
  'media:publish': request({
    input: z.strictObject({ ...owner, source, rtpParameters }),
    output: z.strictObject({ producer: mediaId }),
    refusals: ['conflict'],
  }),
  'media:switch': request({
    input: z.strictObject({ ...owner, source, on: z.boolean() }),
    output: nothing,
    refusals: ['conflict'],
  }),
  'media:ready': request({
    input: z.strictObject({ ...owner, consumers: z.array(mediaId).max(200) }),
    output: nothing,
    refusals: ['conflict'],
  }),
  /** Ends one participant's media. Harmless when there is none. */
  'media:detach': request({ input: z.strictObject({ ...owner, reason: endReason }), output: nothing, refusals: [] }),
  /** Ends all media of a meeting. Harmless when there is none. */
  'room:close': request({
    input: z.strictObject({ meeting: meetingId, reason: endReason }),
    output: nothing,
    refusals: [],
  }),
};

/** What a media node tells signaling by itself. */
export const sfuNotices = {
  /** Streams one participant can now take, and streams that are gone for them. */
  'consumers:changed': notice(
    z.strictObject({ ...owner, opened: z.array(consumer).max(200), closed: z.array(mediaId).max(200) }),
  ),
  /** A participant's media ended without anybody asking: their line broke, or the worker died. */
  'participant:lost': notice(z.strictObject({ ...owner, reason: endReason })),
};
