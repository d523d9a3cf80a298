import { type Handlers, refusal, reply, type sessionRoutes } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { FirstRun } from './firstRun.ts';
import { freshUntil, type Sessions } from './sessions.ts';
import type { SignIn } from './signIn.ts';

export function sessionHandlers({
  sessions,
  firstRun,
  signIn,
  audit,
  clock,
}: {
  sessions: Sessions;
  firstRun: FirstRun;
  signIn: SignIn;
  audit: Audit;
  clock: Clock;
}): Handlers<typeof sessionRoutes, Visitor> {
  return {
    'session:read': async (_, { account, session }) =>
      reply({ account: account && session && shown(account, freshUntil(session)) }),

    'session:first-run': async ({ secret, name }, { signIn, agent }) => {
      const account = await firstRun.redeem(secret, name);
      if (typeof account === 'string') return refusal(account);
      audit.note('administrator-signed-in', {}, { account: account.id });
      signIn(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shown(account, freshUntil({ provenAt: clock.now() })) });
    },

    'session:sign-in': async ({ secret }, { signIn: signInHere, agent }) => {
      const account = await signIn.redeem(secret);
      if (typeof account === 'string') return refusal(account);
      audit.note('signed-in', {}, { account: account.id });
      signInHere(await sessions.start(account.id, { method: 'link', agent }));
      return reply({ account: shown(account, freshUntil({ provenAt: clock.now() })) });
    },
  };
}

/** An account as its own pages see it. */
function shown({ name, rights }: Account, freshUntil: number) {
  return { name, rights, freshUntil };
}
