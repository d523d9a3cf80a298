import {
  type AccountId,
  CATEGORIES,
  LOCATIONS,
  type MeetingId,
  type Person,
  PROOFS,
  type SessionId,
  type VisitorId,
} from '@foyer/domain';
import { type Checked, type Clock, type TicketKeys, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';
import type { KilledTicketStore } from './killedTickets.ts';
import type { SpentTicketStore } from './spentTickets.ts';

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
  verifiedName: z.string().nullable(),
  invitedAs: z.string().nullable(),
  category: z.enum(CATEGORIES),
  location: z.enum(LOCATIONS),
  proof: z.enum(PROOFS),
  account: z.string().nullable(),
  session: z.string().nullable(),
  visitor: z.string(),
});

export interface JoinTickets {
  readonly issue: (claims: JoinTicket) => string;
  /** Checks a ticket and uses it up, unless something speaks against this use of it. */
  readonly redeem: <R extends string>(
    token: string,
    objection: (claims: JoinTicket) => R | null,
  ) => Promise<Checked<JoinTicket, R | 'token-replayed'>>;
}

export interface JoinTicketParts {
  readonly keys: TicketKeys;
  readonly clock: Clock;
  readonly spent: SpentTicketStore;
  readonly killed: KilledTicketStore;
}

/** Who issues join tokens, and how they are signed. */
export const JOIN_TICKET_ISSUER = 'foyer';
export const JOIN_TICKET_ALGORITHM = 'ES256';
/** How long a join token may be used, in ms. */
export const JOIN_TICKET_LIFE_MS = 120_000;

/** The office for join tokens (TK-1): 120 s, one socket, once. */
export function joinTickets({ keys, clock, spent, killed }: JoinTicketParts): JoinTickets {
  const { issue, check } = ticketOffice(
    {
      type: 'join+jwt',
      issuer: JOIN_TICKET_ISSUER,
      audience: 'signaling',
      lifeMs: JOIN_TICKET_LIFE_MS,
      claims: {
        meeting: z.string().transform((text) => text as MeetingId),
        person: person.transform(
          ({ account, session, visitor, ...one }) =>
            ({
              ...one,
              account: account as AccountId | null,
              session: session as SessionId | null,
              visitor: visitor as VisitorId,
            }) as Person,
        ),
        fingerprint: z.string(),
        returning: z.boolean(),
      },
    },
    { keys, clock },
  );
  return {
    issue,
    async redeem(token, objection) {
      const checked = check(token, objection);
      if (!checked.ok) return checked;
      const { id, key, until, claims } = checked;
      const names = { ticket: id, participant: claims.person.id, key };
      if (await killed.holds(names)) return { ok: false, code: 'token-invalid' };
      if (!(await spent.spend(id, until))) return { ok: false, code: 'token-replayed' };
      return checked;
    },
  };
}
