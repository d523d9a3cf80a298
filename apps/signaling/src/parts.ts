import type { KeyObject } from 'node:crypto';
import type { Clock, TicketKeys } from '@foyer/server-kit';
import { joinTickets } from './door/joinTicket.ts';
import { Invitations } from './invitation/invitations.ts';
import { Passwords } from './passwords/passwords.ts';
import { FirstRun } from './sessions/firstRun.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignIn } from './sessions/signIn.ts';
import type { Stores } from './stores.ts';

export interface PartsOptions {
  /** Everything that is to be remembered. */
  readonly stores: Stores;
  /** Where browsers reach Foyer: links, cookies and origins are bound to it. */
  readonly publicUrl: URL;
  readonly clock: Clock;
  /** What join tickets are signed with. */
  readonly ticketKeys: TicketKeys;
  /** What the keys of invitations are made from. */
  readonly invitationKey: KeyObject;
}

/** What handlers work with beside the meetings themselves, made from what the server was started with. */
export function createParts({ stores, publicUrl, clock, ticketKeys, invitationKey }: PartsOptions) {
  const { accounts, spentTickets: spent, killedTickets: killed } = stores;
  return {
    accounts,
    sessions: new Sessions({ store: stores.sessions, accounts, clock }),
    passwords: new Passwords({ store: stores.passwords, accounts, clock }),
    firstRun: new FirstRun(accounts, clock),
    signIn: new SignIn({ accounts, links: stores.signInLinks, publicUrl, clock }),
    tickets: joinTickets({ keys: ticketKeys, clock, spent, killed }),
    invitations: new Invitations({
      ...{ master: invitationKey, keys: ticketKeys, codes: stores.codes },
      ...{ spent, publicUrl, clock },
    }),
  };
}

export type Parts = ReturnType<typeof createParts>;
