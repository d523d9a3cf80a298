import { type Handlers, type passwordRoutes, refusal, reply } from '@foyer/protocol';
import { type Clock, inBackground, type Log } from '@foyer/server-kit';
import type { AccountStore } from '../accounts/store.ts';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { SendLink } from '../sessions/linkMail.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { shownAfter } from '../sessions/shown.ts';
import type { SignOut } from '../sessions/signOut.ts';
import type { Passwords } from './passwords.ts';

export interface PasswordHandlerParts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly signOut: SignOut;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly log: Log;
  /** Null: no mail is set up here. */
  readonly sendLink: SendLink | null;
}

export function passwordHandlers(parts: PasswordHandlerParts): Handlers<typeof passwordRoutes, Visitor> {
  const { accounts, passwords, sessions, signOut, audit, clock, log, sendLink } = parts;

  async function mailLink(mail: string): Promise<void> {
    const account = sendLink && (await accounts.byMail(mail));
    if (account && !account.disabled) await sendLink(account, 'asked');
  }

  return {
    'session:password': async ({ mail, password }, { signIn: signInHere, agent }) => {
      const account = await passwords.signIn(mail, password);
      if (account === 'capacity') return refusal('capacity');
      if (account === null) return refusal('proof-invalid');
      audit.note('signed-in', { method: 'password' }, { account: account.id });
      await signInHere(await sessions.start(account.id, { method: 'password', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'session:step-up': async ({ password }, { account, secret, renew }) => {
      if (!account || secret === undefined) return refusal('auth-required');
      const right = await passwords.isOf(account, password);
      if (right === 'capacity') return refusal('capacity');
      const next = right ? await sessions.prove(secret, 'password') : null;
      if (next === null) return refusal('proof-invalid');
      audit.note('proven-again', { method: 'password' }, { account: account.id });
      renew(next);
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'password:set': async ({ password }, { account, session, secret, renew }) => {
      if (!account || !session || secret === undefined) return refusal('auth-required');
      const objection = await passwords.set(account, password);
      if (objection !== null) return refusal(objection);
      audit.note('password-set', {}, { account: account.id });
      // Whoever knew the one before, or took a cookie, is out; and here as well nothing that was known counts any more.
      await signOut.end(account.id, { allBut: session.id });
      const next = await sessions.prove(secret, session.method);
      if (next !== null) renew(next);
      return reply({});
    },

    // What there is to do is done after the answer: how long it takes says nothing either.
    'password:forgot': async ({ mail }) => {
      inBackground(mailLink(mail), { log, what: 'forgot' });
      return reply({});
    },
  };
}
