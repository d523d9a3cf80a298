import { nothing, notice, request } from '../contract.ts';
import { fingerprint, instant, mediaId, meetingId, participantId, token } from '../ids.ts';
import { attachment, demand, mediaChange, restarted, source, taken, view } from '../media.ts';
import { probe } from '../preflight.ts';
import { rtpCapabilities, rtpParameters } from '../rtp.ts';
import { z } from '../z.ts';
import { late, usage } from './usage.ts';

/** Whose media it is about. Said by signaling, which knows; never by a browser. */
const owner = { meeting: meetingId, participant: participantId };

/** Whom the presenters have put into everybody's large place; null: nobody. */
const spotlight = z.nullable(participantId);

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
          /** Packets of speech that nobody heard, because more spoke at once than are heard. */
          leftOut: z.int(),
          people: z.array(
            z.strictObject({
              participant: participantId,
              transports: z.int(),
              producers: z.int(),
              consumers: z.int(),
            }),
          ),
        }),
      ),
      /** How many probes are open: they are nobody's. */
      probes: z.int(),
      late,
    }),
    refusals: [],
  }),
  /** How much there is in all, and how the node fares. */
  'node:usage': request({ input: nothing, output: usage, refusals: [] }),
  /**
   * Connections by which one browser tries its ways to the node, for a few seconds. They are in no room, and nothing can be
   * sent or taken by them.
   */
  'probe:open': request({
    input: z.strictObject({ fingerprint, relay: z.boolean() }),
    output: probe,
    refusals: ['capacity'],
  }),
  /** A ticket for one attachment by this participant with this certificate. Makes nothing else. */
  'media:grant': request({
    input: z.strictObject({ ...owner, fingerprint }),
    output: z.strictObject({ token }),
    refusals: [],
  }),
  'media:attach': request({
    input: z.strictObject({ ...owner, token, fingerprint, capabilities: rtpCapabilities, view, spotlight }),
    output: attachment,
    refusals: ['token-invalid', 'token-expired', 'token-replayed', 'wrong-meeting', 'conflict', 'capacity'],
  }),
  'media:publish': request({
    input: z.strictObject({ ...owner, source, rtpParameters }),
    output: z.strictObject({ producer: mediaId }),
    refusals: ['conflict'],
  }),
  'media:switch': request({
    input: z.strictObject({ ...owner, source: z.enum(['microphone', 'camera']), on: z.boolean() }),
    output: nothing,
    refusals: ['conflict'],
  }),
  'media:ready': request({
    input: z.strictObject({ ...owner, consumers: z.array(mediaId).check(z.maxLength(200)) }),
    output: nothing,
    refusals: ['conflict'],
  }),
  'media:view': request({ input: z.strictObject({ ...owner, view }), output: nothing, refusals: ['conflict'] }),
  'media:restart': request({ input: z.strictObject(owner), output: restarted, refusals: ['conflict'] }),
  'media:read': request({ input: z.strictObject(owner), output: taken, refusals: ['conflict'] }),
  /** Who checked somebody's media ticket, when, and which certificate it was made for. */
  'media:proof': request({
    input: z.strictObject(owner),
    output: z.strictObject({ issuer: z.string().check(z.maxLength(64)), attachedAt: instant, fingerprint }),
    refusals: ['conflict'],
  }),
  /** Ends what somebody sends of a screen, its sound included. Harmless when there is none. */
  'media:unshare': request({ input: z.strictObject(owner), output: nothing, refusals: [] }),
  /** Ends one participant's media. Harmless when there is none. */
  'media:detach': request({ input: z.strictObject(owner), output: nothing, refusals: [] }),
  /** Puts somebody into everybody's large place. Harmless when there is no such room. */
  'room:spotlight': request({
    input: z.strictObject({ meeting: meetingId, spotlight }),
    output: nothing,
    refusals: [],
  }),
  /** Ends all media of a meeting. Harmless when there is none. */
  'room:close': request({ input: z.strictObject({ meeting: meetingId }), output: nothing, refusals: [] }),
};

/** What a media node tells signaling by itself. */
export const sfuNotices = {
  /** Streams one participant can now take, streams that are gone for them, and the focus after that: one message. */
  'consumers:changed': notice(z.strictObject({ ...owner, change: mediaChange })),
  /** What is needed of somebody's camera from now on. */
  'demand:changed': notice(z.strictObject({ ...owner, demand })),
  /** A participant's media ended without anybody asking: their line broke, or the worker died. They may attach anew. */
  'participant:lost': notice(z.strictObject({ ...owner, why: z.enum(['line-broke', 'worker-died']) })),
};
