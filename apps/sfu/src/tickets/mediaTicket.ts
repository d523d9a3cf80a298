import type { MeetingId, ParticipantId } from '@foyer/protocol/sfu';
import { type Clock, generateTicketKeys, randomId, type TicketOffice, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';

/** Whom a media token is for: this participant, in this meeting, behind this DTLS certificate. */
export interface MediaTicket {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  readonly fingerprint: string;
}

/**
 * The node's own office for media tokens: it issues them and nobody else can check them, because the key never leaves
 * this process and the audience is this one node (TK-3).
 */
export function mediaTickets(clock: Clock): TicketOffice<MediaTicket> {
  const node = `sfu:${randomId()}`;
  return ticketOffice(
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
}
