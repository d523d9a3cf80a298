import { type Handlers, refusal, reply, type sessionRoutes } from '@foyer/protocol';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { FirstRun } from './firstRun.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './signIn.ts';

export function sessionHandlers({
  sessions,
  firstRun,
  signIn,
  audit,
}: {
  sessions: Sessions;
  firstRun: FirstRun;
  signIn: SignIn;
  audit: Audit;
}): Handlers<typeof sessionRoutes, Visitor> {
  return {
    'session:read': async (_, { account }) => reply({ account: account && { name: account.name } }),

    'session:first-run': async ({ secret, name }, { signIn }) => {
      const account = await firstRun.redeem(secret, name);
      if (typeof account === 'string') return refusal(account);
      audit.note('administrator-signed-in', {}, { account: account.id });
      signIn(await sessions.start(account.id));
      return reply({ account: { name: account.name } });
    },

    'session:sign-in': async ({ secret }, { signIn: signInHere }) => {
      const account = await signIn.redeem(secret);
      if (typeof account === 'string') return refusal(account);
      audit.note('signed-in', {}, { account: account.id });
      signInHere(await sessions.start(account.id));
      return reply({ account: { name: account.name } });
    },
  };
}
