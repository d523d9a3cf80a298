import { route } from './contract.ts';
import { displayName, fingerprint, instant, meetingId, participantId, publicKey, secret, title, token } from './ids.ts';
import { invitationProof, inviteeId } from './invitation.ts';
import { rtpCapabilities } from './rtp.ts';
import { z } from './z.ts';

/** Before the meeting: looking at its door, and asking to join. Rules: DO-* in packages/domain/SPEC.md. */
export const doorRoutes = {
  /** How somebody would be received now, and what they may know before: that depends on what they show. */
  'door:look': route({
    method: 'POST',
    path: '/api/meetings/:meeting/door',
    input: z.strictObject({
      meeting: meetingId,
      /** What the conference key of the invitation is marked by; null: nothing to show. */
      mark: z.nullable(secret),
      /** Whose personal link marks it so; left out: it is the conference key. */
      invitee: z.optional(inviteeId),
    }),
    output: z.strictObject({
      /** Null for whoever shows nothing and has no account, or if the options do not show it. */
      title: z.nullable(title),
      organizer: z.nullable(displayName),
      /** Whether the invitation that was shown counts. */
      invited: z.boolean(),
      entrance: z.enum(['straight-in', 'lobby', 'closed', 'cancelled', 'denied', 'removed']),
      /** With `denied`: from when on one may knock again; null: not in this meeting. */
      again: z.nullable(instant),
      /** The name of the account that looks; null for guests. */
      you: z.nullable(displayName),
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
    input: z.strictObject({
      meeting: meetingId,
      name: displayName,
      fingerprint,
      key: publicKey,
      /** Null: nothing to show; whoever has no account either waits, whatever the options say. */
      proof: z.nullable(invitationProof),
    }),
    output: z.strictObject({
      participant: participantId,
      token,
      reconnect: token,
      /** By this the browser knows that the server holds the same key; null without a proof of its own. */
      proof: z.nullable(secret),
    }),
    refusals: ['proof-invalid', 'not-found', 'meeting-ended', 'meeting-full', 'lobby-full', 'denied', 'removed'],
  }),
};
