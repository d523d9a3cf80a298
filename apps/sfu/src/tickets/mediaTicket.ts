import type { MeetingId, ParticipantId } from '@foyer/protocol/sfu';
import { type Checked, type Clock, generateTicketKeys, randomId, SpentTickets, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';

/** Whom a media token is for: this participant, in this meeting, behind this DTLS certificate. */
interface MediaTicket {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  readonly fingerprint: string;
}

export interface MediaTickets {
  /** Who issues and checks them: this node, by a name that it has until it ends. */
  readonly issuer: string;
  readonly issue: (claims: MediaTicket) => string;
  /** Checks a ticket and uses it up, unless something speaks against this use of it. */
  readonly redeem: <R extends string>(
    token: string,
    objection: (claims: MediaTicket) => R | null,
  ) => Checked<MediaTicket, R | 'token-replayed'>;
}

/**
 * The node's own office for media tokens: it issues them and nobody else can check them, because the key never leaves
 * this process and the audience is this one node (TK-3).
 */
export function mediaTickets(clock: Clock): MediaTickets {
  const node = `sfu:${randomId()}`;
  const spent = new SpentTickets(clock);
  const { issue, check } = ticketOffice(
    {
      type: 'media+jwt',
      issuer: node,
      audience: node,
      lifeMs: 60_000,
      claims: {
        meeting: z.custom<MeetingId>((value) => typeof value === 'string'),
        participant: z.custom<ParticipantId>((value) => typeof value === 'string'),
        fingerprint: z.string(),
      },
    },
    { keys: generateTicketKeys(), clock },
  );
  return {
    issuer: node,
    issue,
    // In one go: nothing else is done between the ticket and what it lets in.
    redeem(token, objection) {
      const checked = check(token, objection);
      if (checked.ok && !spent.spend(checked.id, checked.until)) return { ok: false, code: 'token-replayed' };
      return checked;
    },
  };
}
