import { DEVICES } from '@foyer/domain';
import { nothing, notice, request } from './contract.ts';
import { fingerprint, mediaId, participantId, token } from './ids.ts';
import { rtpCapabilities, rtpParameters, transportParameters } from './rtp.ts';
import { z } from './z.ts';

/** What somebody sends: their microphone or their camera. */
const source = z.enum(DEVICES);

/** Somebody else's stream, ready to be taken. */
export const consumer = z.strictObject({
  id: mediaId,
  producer: mediaId,
  participant: participantId,
  source,
  rtpParameters,
});
export type Consumer = z.output<typeof consumer>;

/** Both connections and everything there is to see and hear, in one reply. */
export const attachment = z.strictObject({
  send: transportParameters,
  receive: transportParameters,
  consumers: z.array(consumer).max(200),
});
export type Attachment = z.output<typeof attachment>;

export const mediaRequests = {
  /** Trades the media token for two connections. The token is relayed unopened: the media node alone checks it. */
  'media:attach': request({
    input: z.strictObject({ token, fingerprint, capabilities: rtpCapabilities }),
    output: attachment,
    refusals: ['token-invalid', 'token-expired', 'token-replayed', 'wrong-meeting', 'conflict'],
  }),
  /** Sends a source for the first time; it is on from then. */
  'media:publish': request({
    input: z.strictObject({ source, rtpParameters }),
    output: z.strictObject({ producer: mediaId }),
    refusals: ['conflict'],
  }),
  /** Switches a published source off or on again, on the media node as well. */
  'media:switch': request({
    input: z.strictObject({ source, on: z.boolean() }),
    output: nothing,
    refusals: ['conflict'],
  }),
  /** The browser has taken these streams: let their pictures flow, with a fresh key frame. */
  'media:ready': request({
    input: z.strictObject({ consumers: z.array(mediaId).max(200) }),
    output: nothing,
    refusals: ['conflict'],
  }),
};

export const mediaNotices = {
  /** Streams that can now be taken (pictures flow after `media:ready`), and streams that are gone. */
  'media:changed': notice(z.strictObject({ opened: z.array(consumer).max(200), closed: z.array(mediaId).max(200) })),
};
