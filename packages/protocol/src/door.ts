import { route } from './contract.ts';
import { displayName, fingerprint, instant, meetingId, participantId, publicKey, title, token } from './ids.ts';
import { rtpCapabilities } from './rtp.ts';
import { z } from './z.ts';

/** Before the meeting: looking at its door, and asking to join. Rules: DO-* in packages/domain/SPEC.md. */
export const doorRoutes = {
  /** What whoever holds the link may know, and how they would be received now. */
  'door:look': route({
    method: 'GET',
    path: '/api/meetings/:meeting/door',
    input: z.strictObject({ meeting: meetingId }),
    output: z.strictObject({
      title,
      organizer: displayName,
      entrance: z.enum(['straight-in', 'lobby', 'closed', 'denied', 'removed']),
      /** With `denied`: from when on one may knock again; null: not in this meeting. */
      again: instant.nullable(),
      /** The name of the account that looks; null for guests. */
      you: displayName.nullable(),
      /** What the media node can do: constant, and known ahead so that the browser can prepare itself. */
      capabilities: rtpCapabilities,
      /** What the server's clock says. */
      now: instant,
    }),
    refusals: ['not-found'],
  }),
  /**
   * A ticket for one socket: 120 s, once. And what leads back to one's place when that socket breaks: a reconnect token
   * that is worth nothing without the private half of `key`.
   */
  'door:join': route({
    method: 'POST',
    path: '/api/meetings/:meeting/join',
    input: z.strictObject({ meeting: meetingId, name: displayName, fingerprint, key: publicKey }),
    output: z.strictObject({ participant: participantId, token, reconnect: token }),
    refusals: ['not-found', 'meeting-ended', 'meeting-full', 'lobby-full', 'denied', 'removed'],
  }),
};
