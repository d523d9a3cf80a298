import type { KeyObject } from 'node:crypto';
import type { Clock, TicketKeys } from '@foyer/server-kit';
import { Ways } from './accounts/ways.ts';
import { Attempts } from './attempts/attempts.ts';
import type { Audit } from './audit/audit.ts';
import { joinTickets } from './door/joinTicket.ts';
import { Invitations } from './invitation/invitations.ts';
import type { MailSettings } from './mail/post.ts';
import { Identities } from './oidc/identities.ts';
import { Provider, type ProviderSettings } from './oidc/provider.ts';
import { Passkeys } from './passkeys/passkeys.ts';
import { siteOf } from './passkeys/site.ts';
import { Passwords } from './passwords/passwords.ts';
import { type RelaySettings, Relays } from './relay/relays.ts';
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
  /** Who else vouches for people; null: nobody. */
  readonly provider: ProviderSettings | null;
  /** The relay of media; null or left out: there is none. */
  readonly relay?: RelaySettings | null;
  /** How mail leaves; null or left out: it does not. */
  readonly mail?: MailSettings | null;
}

/** What handlers work with beside the meetings themselves, made from what the server was started with. */
export function createParts(options: PartsOptions) {
  const { stores, publicUrl, clock, ticketKeys, invitationKey } = options;
  const { accounts, spentTickets: spent, killedTickets: killed } = stores;
  return {
    ...identityParts(options),
    accounts,
    sessions: new Sessions({ store: stores.sessions, accounts, clock }),
    passwords: new Passwords({ store: stores.passwords, accounts, clock }),
    firstRun: new FirstRun(accounts, clock),
    signIn: new SignIn({ accounts, links: stores.signInLinks, publicUrl, clock }),
    relays: new Relays(options.relay ?? null, clock),
    tickets: joinTickets({ keys: ticketKeys, clock, spent, killed }),
    invitations: new Invitations({
      ...{ master: invitationKey, keys: ticketKeys, codes: stores.codes },
      ...{ spent, publicUrl, clock, invitees: stores.invitees },
    }),
  };
}

export type Parts = ReturnType<typeof createParts>;

/** How people show who they are, beside links. */
function identityParts({ stores, publicUrl, clock, provider: settings, mail = null }: PartsOptions) {
  const { accounts, identities, passkeys: passkeyStore } = stores;
  const attempts = new Attempts(stores.attempts, clock);
  const site = siteOf(publicUrl);
  const rights = settings?.rights ?? { holds: null, administrator: null };
  return {
    attempts,
    passkeyStore,
    sessionStore: stores.sessions,
    passkeys: site && new Passkeys({ store: passkeyStore, attempts, site, clock }),
    provider: settings && {
      provider: new Provider(settings, publicUrl),
      identitiesBy: (audit: Audit) => new Identities({ identities, accounts, rights, clock, audit }),
    },
    ways: new Ways({ passwords: stores.passwords, identities, issuer: settings?.issuer ?? null }),
    offered: { provider: settings?.name ?? null, passkeys: site !== null, mail: mail !== null },
  };
}
