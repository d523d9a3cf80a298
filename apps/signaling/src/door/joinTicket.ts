import type { AccountId, MeetingId, Person } from '@foyer/domain';
import { type Clock, generateTicketKeys, type TicketOffice, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';

/** Whom a join token lets open a socket: this person, at the door of this meeting, behind this DTLS certificate. */
export interface JoinTicket {
  readonly meeting: MeetingId;
  readonly person: Person;
  readonly fingerprint: string;
}

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  category: z.enum(['internal', 'federated', 'anonymous', 'phone']),
  account: z.string().nullable(),
});

/** The office for join tokens (TK-1): 120 s, one socket, once. */
export function joinTickets(clock: Clock): TicketOffice<JoinTicket> {
  return ticketOffice(
    {
      type: 'join+jwt',
      issuer: 'foyer',
      audience: 'signaling',
      lifeMs: 120_000,
      claims: {
        meeting: z.string().transform((text) => text as MeetingId),
        person: person.transform((one) => ({ ...one, account: one.account as AccountId | null }) as Person),
        fingerprint: z.string(),
      },
    },
    { keys: generateTicketKeys(), clock },
  );
}
