import { type accountRoutes, type Handlers, refusal, reply } from '@foyer/protocol';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Passwords } from '../passwords/passwords.ts';
import type { Account } from './account.ts';
import type { Administration } from './administration.ts';
import type { KeptStore } from './kept.ts';
import type { AccountStore } from './store.ts';

export interface AccountHandlerParts {
  readonly accounts: AccountStore;
  readonly administration: Administration;
  readonly kept: KeptStore;
  readonly passwords: Passwords;
  readonly audit: Audit;
}

/** What people do with their own account (AC-12 to AC-14). */
export function accountHandlers({
  accounts,
  administration,
  kept,
  passwords,
  audit,
}: AccountHandlerParts): Handlers<typeof accountRoutes, Visitor> {
  const profileOf = async (account: Account) => {
    const { name, title, company, zone, phones, mail } = account;
    return { name, title, company, zone, phones: [...phones], mail, hasPassword: await passwords.has(account) };
  };

  return {
    'account:read': async (_, { account }) => (account ? reply(await profileOf(account)) : refusal('auth-required')),

    'account:change': async (change, { account }) => {
      // What is left out stays as it is; a field that says nothing would be written.
      const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after = account && (await accounts.change(account.id, said));
      if (!after) return refusal('auth-required');
      audit.note('profile-changed', {}, { account: after.id });
      return reply(await profileOf(after));
    },

    'account:export': async (_, { account }) => {
      if (!account) return refusal('auth-required');
      audit.note('account-exported', {}, { account: account.id });
      return reply({ file: JSON.stringify(await kept.everythingOf(account.id), null, 2) });
    },

    'account:delete': async ({ name }, { account, signOut }) => {
      if (!account) return refusal('auth-required');
      if (name !== account.name) return refusal('bad-request');
      const deleted = await administration.erase(account.id, account.id);
      if (deleted === 'last-administrator') return refusal(deleted);
      signOut();
      return reply({});
    },
  };
}
