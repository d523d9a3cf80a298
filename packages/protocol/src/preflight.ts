import { route } from './contract.ts';
import { fingerprint, meetingId, secret } from './ids.ts';
import { inviteeId } from './invitation.ts';
import { relay } from './relay.ts';
import { transportParameters } from './rtp.ts';
import { z } from './z.ts';

/** The ways by which media can go to the node, the best first. */
export const WAYS = ['udp', 'tcp', 'relay'] as const;
export type Way = (typeof WAYS)[number];

/** One end of a connection for each way that can be tried; by each, nothing but that way is possible. */
export const probe = z.strictObject({
  udp: transportParameters,
  tcp: transportParameters,
  /** Reached through the relay; null: there is none. */
  relay: z.nullable(transportParameters),
});

/** Trying, before anybody is let in, by which ways media would go. Rules: PF-* in packages/protocol/SPEC.md. */
export const preflightRoutes = {
  /** Opens connections to the media node that carry nothing and belong to no meeting, for a few seconds. */
  'preflight:open': route({
    method: 'POST',
    path: '/api/meetings/:meeting/preflight',
    input: z.strictObject({
      meeting: meetingId,
      /** As for looking at the door: what the key of the invitation is marked by; null: nothing to show. */
      mark: z.nullable(secret),
      /** Whose personal link marks it so; left out: it is the conference key. */
      invitee: z.optional(inviteeId),
      /** Of a certificate that is made for this alone. */
      fingerprint,
    }),
    output: z.strictObject({
      probe,
      /** How to reach the relay, for a minute; null: there is none. */
      relay,
    }),
    refusals: ['not-found'],
  }),
};
