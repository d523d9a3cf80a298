import { nothing, notice, request } from './contract.ts';
import { fingerprint, mediaId, participantId, token } from './ids.ts';
import { relay } from './relay.ts';
import { iceParameters, rtpCapabilities, rtpParameters, transportParameters } from './rtp.ts';
import { z } from './z.ts';

/** What somebody sends. */
export const SOURCES = ['microphone', 'camera', 'screen', 'screen-sound'] as const;
export type Source = (typeof SOURCES)[number];
export const source = z.enum(SOURCES);

/** Something to look at, and whose it is. */
const picture = z.strictObject({ participant: participantId, source: z.enum(['camera', 'screen']) });
export type Picture = z.output<typeof picture>;

const pixels = z.int().check(z.gte(1), z.lte(8192));

/**
 * What the large place of a page should show. `auto`: the newest shared screen, else who is in the spotlight, else
 * whoever speaks (in the gallery: nobody). `speaker`: whoever speaks, in any case. Or one picture, for as long as it is
 * there.
 */
const stageWish = z.union([z.enum(['auto', 'speaker']), picture]);
export type StageWish = z.output<typeof stageWish>;

/**
 * What a page can show just now; the node sends that, and nothing else. Widths are in device pixels. A page that nobody can
 * see shows nothing: it is only heard (`sound`).
 *
 * A gallery names the people it has tiles for, and how many more (`spare`) it would make room for: so that newcomers
 * are seen without asking again.
 */
export const view = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('sound') }),
  z.strictObject({ show: z.literal('speaker'), stage: stageWish, stageWidth: pixels }),
  z.strictObject({
    show: z.literal('gallery'),
    stage: stageWish,
    stageWidth: pixels,
    tiles: z.array(participantId).check(z.maxLength(49)),
    spare: z.int().check(z.gte(0), z.lte(49)),
    tileWidth: pixels,
  }),
]);
export type View = z.output<typeof view>;

/** Somebody else's stream, ready to be taken. */
export const consumer = z.strictObject({
  id: mediaId,
  producer: mediaId,
  participant: participantId,
  source,
  rtpParameters,
});
export type Consumer = z.output<typeof consumer>;

/** A stream in which one after the other is heard: whose voice it is, packets say themselves (voice.ts). */
const slot = z.strictObject({ id: mediaId, producer: mediaId, rtpParameters });
export type Slot = z.output<typeof slot>;

/**
 * Who is in the large place, and who was last heard speaking: never oneself. Null while there is nobody. `fewer`: pictures are
 * left out because the node has too much to do.
 */
const focus = { stage: z.nullable(picture), speaker: z.nullable(participantId), fewer: z.boolean() };

/**
 * The largest copy of somebody's camera that anybody is shown, 0 the smallest; null: nobody is. Larger ones need not be sent.
 */
export const demand = z.nullable(z.union([z.literal(0), z.literal(1), z.literal(2)]));
export type Demand = z.output<typeof demand>;

/** Both connections and everything there is to see and hear, in one reply. */
export const attachment = z.strictObject({
  send: transportParameters,
  receive: transportParameters,
  /** They stay as they are for as long as the connections do. */
  slots: z.array(slot).check(z.maxLength(16)),
  consumers: z.array(consumer).check(z.maxLength(200)),
  ...focus,
  demand,
});
export type Attachment = z.output<typeof attachment>;

/** The same as a browser is told it: with what opens the relay. */
export const attached = z.extend(attachment, { relay });
export type Attached = z.output<typeof attached>;

/** What a browser can take, and what its page shows: known before anybody lets it in. */
export const mediaWish = z.strictObject({ capabilities: rtpCapabilities, view });
export type MediaWish = z.output<typeof mediaWish>;

/** Everything one takes just now, for whoever may have missed a change. */
export const taken = z.strictObject({
  consumers: z.array(consumer).check(z.maxLength(200)),
  ...focus,
  /** Of one's own camera. */
  demand,
});
export type Taken = z.output<typeof taken>;

/** New ICE credentials for both connections: the way to the node changes, what flows stays. */
export const restarted = z.strictObject({ send: iceParameters, receive: iceParameters });

/**
 * Streams that can now be taken (pictures flow after `media:ready`), streams that are gone, and the focus after that. For
 * one attachment, named by the id of its sending connection: news of an earlier one may still be on its way.
 */
export const mediaChange = z.strictObject({
  attachment: mediaId,
  opened: z.array(consumer).check(z.maxLength(200)),
  closed: z.array(mediaId).check(z.maxLength(200)),
  ...focus,
});
export type MediaChange = z.output<typeof mediaChange>;

export const mediaRequests = {
  /** A new ticket for `media:attach`, for whoever lost their media. */
  'media:ticket': request({ input: nothing, output: z.strictObject({ token }), refusals: [] }),
  /** Trades the media token for two connections. The token is relayed unopened: the media node alone checks it. */
  'media:attach': request({
    input: z.strictObject({ token, fingerprint, capabilities: rtpCapabilities, view }),
    output: attached,
    refusals: ['token-invalid', 'token-expired', 'token-replayed', 'wrong-meeting', 'conflict', 'capacity'],
  }),
  /** Sends a source for the first time; it is on from then. */
  'media:publish': request({
    input: z.strictObject({ source, rtpParameters }),
    output: z.strictObject({ producer: mediaId }),
    refusals: ['conflict', 'forbidden', 'policy-disabled', 'not-sharing'],
  }),
  /** Switches a published device off or on again, on the media node as well. */
  'media:switch': request({
    input: z.strictObject({ source: z.enum(['microphone', 'camera']), on: z.boolean() }),
    output: nothing,
    refusals: ['conflict', 'policy-disabled'],
  }),
  /** The browser has taken these streams: let their pictures flow, with a fresh key frame. */
  'media:ready': request({
    input: z.strictObject({ consumers: z.array(mediaId).check(z.maxLength(200)) }),
    output: nothing,
    refusals: ['conflict'],
  }),
  /** What this page shows from now on. The answer comes as `media:changed`. */
  'media:view': request({ input: z.strictObject({ view }), output: nothing, refusals: ['conflict'] }),
  /** The way to the node has changed, or broke. */
  'media:restart': request({ input: nothing, output: z.extend(restarted, { relay }), refusals: ['conflict'] }),
  /** What there is to take just now, after news may have been missed. */
  'media:read': request({ input: nothing, output: taken, refusals: ['conflict'] }),
};

export const mediaNotices = {
  'media:changed': notice(mediaChange),
  /** What is needed of one's own camera from now on. */
  'media:demand': notice(z.strictObject({ demand })),
  /** All of one's media is gone from the node: a new ticket and a new attachment bring it back. */
  'media:lost': notice(z.strictObject({})),
};
