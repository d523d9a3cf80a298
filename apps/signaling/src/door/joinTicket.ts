import { type AccountId, CATEGORIES, LOCATIONS, type MeetingId, type Person, type VisitorId } from '@foyer/domain';
import { type Clock, generateTicketKeys, type TicketOffice, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';

/** Whom a join token lets open a socket: this person, at the door of this meeting, behind this DTLS certificate. */
export interface JoinTicket {
  readonly meeting: MeetingId;
  readonly person: Person;
  readonly fingerprint: string;
  /** They have a place already, and come back to it. */
  readonly returning: boolean;
}

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  category: z.enum(CATEGORIES),
  location: z.enum(LOCATIONS),
  account: z.string().nullable(),
  visitor: z.string(),
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
        person: person.transform(
          (one) => ({ ...one, account: one.account as AccountId | null, visitor: one.visitor as VisitorId }) as Person,
        ),
        fingerprint: z.string(),
        returning: z.boolean(),
      },
    },
    { keys: generateTicketKeys(), clock },
  );
}
