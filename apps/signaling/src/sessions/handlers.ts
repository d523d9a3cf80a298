import { type Handlers, type Output, refusal, reply, type sessionRoutes } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { FirstRun } from './firstRun.ts';
import type { Sessions } from './sessions.ts';
import { shownAfter, shownIn } from './shown.ts';
import type { SignIn } from './signIn.ts';
import type { SignOut } from './signOut.ts';

export function sessionHandlers({
  sessions,
  firstRun,
  signIn,
  signOut,
  offered,
  audit,
  clock,
}: {
  sessions: Sessions;
  firstRun: FirstRun;
  signIn: SignIn;
  signOut: SignOut;
  /** How one can sign in here. */
  offered: Output<(typeof sessionRoutes)['session:ways']>;
  audit: Audit;
  clock: Clock;
}): Handlers<typeof sessionRoutes, Visitor> {
  return {
    'session:read': async (_, { account, session }) =>
      reply({ account: account && session && shownIn(account, session) }),

    'session:ways': async () => reply(offered),

    'session:first-run': async ({ secret, name, mail = null }, { signIn, agent }) => {
      const account = await firstRun.redeem(secret, { name, mail });
      if (typeof account === 'string') return refusal(account);
      audit.note('administrator-signed-in', {}, { account: account.id });
      await signIn(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'session:sign-in': async ({ secret }, { signIn: signInHere, agent }) => {
      const account = await signIn.redeem(secret);
      if (typeof account === 'string') return refusal(account);
      audit.note('signed-in', {}, { account: account.id });
      await signInHere(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'session:sign-out': async (_, { account, session, signOut: forget }) => {
      forget();
      if (!account || !session) return reply({});
      audit.note('signed-out', {}, { account: account.id });
      await signOut.end(account.id, { only: session.id });
      return reply({});
    },

    'session:list': async (_, { account, session: current }) => {
      if (!account || !current) return refusal('auth-required');
      const all = (await sessions.of(account.id)).map(({ id, method, agent, startedAt, seenAt }) => {
        return { id, method, agent, startedAt, seenAt, current: id === current.id };
      });
      return reply({ sessions: all });
    },

    'session:end': async ({ id }, { account }) => {
      if (!account) return refusal('auth-required');
      if (!(await sessions.of(account.id)).some((one) => one.id === id)) return refusal('not-found');
      audit.note('session-ended', {}, { account: account.id });
      await signOut.end(account.id, { only: id });
      return reply({});
    },

    'session:end-others': async (_, { account, session }) => {
      if (!account || !session) return refusal('auth-required');
      audit.note('other-sessions-ended', {}, { account: account.id });
      await signOut.end(account.id, { allBut: session.id });
      return reply({});
    },
  };
}
