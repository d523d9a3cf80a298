import type { AccountId, Ended } from '@foyer/domain';
import type { Clock } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { Database } from '../database/schema.ts';
import { databaseStores } from '../stores.ts';
import { Administration } from './administration.ts';

/** Changes accounts while Foyer does not run: its meetings find out when it starts (AC-2). */
export function administrationWhileStopped(
  db: Database,
  { clock, audit }: { readonly clock: Clock; readonly audit: Pick<Audit, 'note'> },
): Administration {
  const { accounts: store, passwords, passkeys, identities, sessions, kept } = databaseStores(db, clock);
  const end = (account: AccountId, ended: Ended) => sessions.end(account, ended, clock.now());
  const signOut = { end, close: (account: AccountId) => end(account, { allBut: null }) };
  // Whom invitations mean is looked at again when they sign in.
  const follow = async () => {};
  return new Administration({ store, passwords, passkeys, identities, kept, signOut, follow, clock, audit });
}
