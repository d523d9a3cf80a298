import { type Handlers, refusal, reply, type sessionRoutes } from '@foyer/protocol';
import type { Visitor } from '../gateway/routes.ts';
import type { FirstRun } from './firstRun.ts';
import type { Sessions } from './sessions.ts';

export function sessionHandlers({
  sessions,
  firstRun,
}: {
  sessions: Sessions;
  firstRun: FirstRun;
}): Handlers<typeof sessionRoutes, Visitor> {
  return {
    'session:read': async (_, { account }) => reply({ account: account && { name: account.name } }),

    'session:first-run': async ({ secret, name }, { signIn }) => {
      const account = await firstRun.redeem(secret, name);
      if (typeof account === 'string') return refusal(account);
      signIn(await sessions.start(account.id));
      return reply({ account: { name: account.name } });
    },
  };
}
