import { kindsIn } from '@foyer/domain';
import { type Handlers, type protectionRequests, refusal, reply } from '@foyer/protocol';
import { JOIN_TICKET_ALGORITHM, JOIN_TICKET_ISSUER } from '../door/joinTicket.ts';
import type { Caller } from '../gateway/gateway.ts';
import type { MediaNode } from '../media/node.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { People } from '../people/people.ts';

export interface ProtectionParts {
  readonly meetings: Meetings;
  readonly people: People;
  readonly node: MediaNode;
  readonly behindProxy: boolean;
}

/** Tells people inside what protects them: what was negotiated and checked, never what was only configured. */
export function protectionHandlers({
  meetings,
  people,
  node,
  behindProxy,
}: ProtectionParts): Handlers<typeof protectionRequests, Caller> {
  return {
    'protection:read': async (_, { meeting, participant }) => {
      const line = people.find(meeting, participant);
      if (!line) return refusal('not-admitted');
      const [proof, log] = await Promise.all([
        node.call('media:proof', { meeting, participant }),
        meetings.log(meeting),
      ]);
      const { key, checkedAt } = line.proof.ticket;
      return reply({
        line: { tls: line.proof.tls, proxied: behindProxy },
        ticket: { issuer: JOIN_TICKET_ISSUER, algorithm: JOIN_TICKET_ALGORITHM, key, checkedAt },
        media: proof.ok
          ? { issuer: proof.data.issuer, checkedAt: proof.data.attachedAt, fingerprint: proof.data.fingerprint }
          : null,
        log: { entries: log.length, kinds: [...kindsIn(log)] },
      });
    },
  };
}
