import { type Handlers, type Output, refusal, reply, type sessionRoutes } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { FirstRun } from './firstRun.ts';
import type { Sessions } from './sessions.ts';
import { shownAfter, shownIn } from './shown.ts';
import type { SignIn } from './signIn.ts';

export function sessionHandlers({
  sessions,
  firstRun,
  signIn,
  offered,
  audit,
  clock,
}: {
  sessions: Sessions;
  firstRun: FirstRun;
  signIn: SignIn;
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
      signIn(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },

    'session:sign-in': async ({ secret }, { signIn: signInHere, agent }) => {
      const account = await signIn.redeem(secret);
      if (typeof account === 'string') return refusal(account);
      audit.note('signed-in', {}, { account: account.id });
      signInHere(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shownAfter(account, clock.now()) });
    },
  };
}
