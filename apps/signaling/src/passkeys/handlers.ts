import { type Handlers, type passkeysRoutes, refusal, reply } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { AccountStore } from '../accounts/store.ts';
import type { Ways } from '../accounts/ways.ts';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import { freshUntil, type Sessions } from '../sessions/sessions.ts';
import { shownAfter } from '../sessions/shown.ts';
import type { Passkeys } from './passkeys.ts';
import type { Passkey, PasskeyStore } from './store.ts';

export interface PasskeyHandlerParts {
  /** Null: passkeys cannot be had at this address. */
  readonly passkeys: Passkeys | null;
  readonly passkeyStore: PasskeyStore;
  readonly ways: Ways;
  readonly accounts: AccountStore;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly clock: Clock;
}

export function passkeysHandlers({
  passkeys,
  passkeyStore,
  ways,
  accounts,
  sessions,
  audit,
  clock,
}: PasskeyHandlerParts): Handlers<typeof passkeysRoutes, Visitor> {
  /** The account that a passkey was shown for, or the refusal. */
  const proven = async (signed: Parameters<Passkeys['whose']>[0], by: Parameters<Passkeys['whose']>[1]) => {
    if (!passkeys) return 'policy-disabled';
    const whose = await passkeys.whose(signed, by);
    if (whose === 'copied') audit.note('passkey-copied');
    if (typeof whose === 'string') return whose === 'copied' ? 'proof-invalid' : whose;
    const account = await accounts.find(whose.account);
    return account && !account.disabled ? account : 'proof-invalid';
  };
  return {
    'passkeys:challenge': async ({ for: use }, { account, session, remember }) => {
      if (!passkeys) return refusal('policy-disabled');
      const owner = use === 'sign-in' ? null : account;
      if (use !== 'sign-in' && (!account || !session)) return refusal('auth-required');
      if (use === 'add' && session && clock.now() >= freshUntil(session)) return refusal('step-up-required');
      const challenge = await passkeys.challenge(use, { visitor: remember(), account: owner?.id ?? null });
      const theirs = owner ? await passkeyStore.ofAccount(owner.id) : [];
      return reply({
        challenge,
        site: passkeys.site.id,
        owner: owner && { handle: owner.id, name: owner.name },
        passkeys: theirs.map(({ id, transports }) => ({ id, transports: [...transports] })),
      });
    },

    'passkeys:add': async (input, { account, visitor }) => {
      if (!passkeys) return refusal('policy-disabled');
      if (!account) return refusal('auth-required');
      const added = await passkeys.add(input, { visitor, account: account.id });
      if (typeof added === 'string') return refusal(added);
      audit.note('passkey-added', {}, { account: account.id });
      return reply({ passkey: shown(added) });
    },

    'passkeys:list': async (_, { account }) => {
      if (!account) return refusal('auth-required');
      return reply({ passkeys: (await passkeyStore.ofAccount(account.id)).map(shown) });
    },

    'passkeys:remove': async ({ id }, { account }) => {
      if (!account) return refusal('auth-required');
      const mustStay = !(await ways.besidesPasskeys(account.id));
      const removed = await passkeyStore.remove(account.id, id, { mustStay });
      if (removed !== 'removed') return refusal(removed === 'last' ? 'last-way-in' : removed);
      audit.note('passkey-removed', {}, { account: account.id });
      return reply({});
    },

    'passkeys:sign-in': async ({ signed }, { visitor, agent, signIn }) => {
      const account = await proven(signed, { use: 'sign-in', visitor });
      if (typeof account === 'string') return refusal(account);
      audit.note('signed-in', { method: 'passkey' }, { account: account.id });
      await signIn(await sessions.start(account.id, { method: 'passkey', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'passkeys:prove': async ({ signed }, { visitor, secret, renew, account: asking }) => {
      const account = await proven(signed, { use: 'prove', visitor });
      if (typeof account === 'string') return refusal(account);
      // The challenge may have been for whoever was signed in here a moment ago.
      if (account.id !== asking?.id) return refusal('proof-invalid');
      const renewed = await sessions.prove(secret, 'passkey');
      if (renewed === null) return refusal('auth-required');
      audit.note('proven', { method: 'passkey' }, { account: account.id });
      renew(renewed);
      return reply({ account: shownAfter(account, clock.now()) });
    },
  };
}

function shown({ id, name, createdAt, usedAt }: Passkey) {
  return { id, name, createdAt, usedAt };
}
