import type { AccountId } from '@foyer/domain';
import { type adminRoutes, type Handlers, refusal, reply } from '@foyer/protocol';
import { type Account, soughtBy, wordsOf } from '../accounts/account.ts';
import type { Administration } from '../accounts/administration.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { SignIn } from '../sessions/signIn.ts';
import type { SessionStore } from '../sessions/store.ts';

/** How many people are told at once. */
const MOST = 50;

export interface AdminHandlerParts {
  /** What the operator's commands do, too. */
  readonly administration: Administration;
  readonly accounts: AccountStore;
  readonly sessionStore: Pick<SessionStore, 'ofAccount'>;
  readonly signIn: Pick<SignIn, 'another'>;
}

/** The gateway has seen to it that whoever asks is an administrator who has just proven it (GW-11). */
export function adminHandlers({
  administration,
  accounts,
  sessionStore,
  signIn,
}: AdminHandlerParts): Handlers<typeof adminRoutes, Visitor> {
  const shown = async ({ id, name, mail, rights, disabled }: Account) => {
    const used = (await sessionStore.ofAccount(id)).map(({ seenAt }) => seenAt);
    return { ...{ id, name, mail, rights, disabled }, usedAt: used.length === 0 ? null : Math.max(...used) };
  };
  const changed = async (account: Account | 'not-found' | 'last-administrator') =>
    typeof account === 'string' ? refusal(account) : reply({ person: await shown(account) });
  return {
    'admin:people': async ({ text }, { account: you }) => {
      if (!you) return refusal('auth-required');
      const words = wordsOf(text);
      // Those that are closed as well, whom a search for colleagues does not find.
      const found = (await accounts.list()).filter((one) => words.every((word) => soughtBy(one).includes(` ${word}`)));
      const people = await Promise.all(found.toSorted(byName).slice(0, MOST).map(shown));
      return reply({ people, more: found.length - people.length, you: you.id });
    },

    'admin:add': async (known, { account: by }) => {
      const account = await administration.add(known, idOf(by));
      if (!account) return refusal('mail-taken');
      return reply({ person: await shown(account), link: (await signIn.another(account.id)) ?? '' });
    },

    'admin:grant': async ({ account, rights }, { account: by }) =>
      changed(await administration.grant(account, given(rights), idOf(by))),

    'admin:disable': async ({ account }, { account: by }) => changed(await administration.disable(account, idOf(by))),

    'admin:enable': async ({ account }, { account: by }) => {
      const after = await administration.enable(account, idOf(by));
      return typeof after === 'string' ? refusal('not-found') : reply({ person: await shown(after) });
    },

    'admin:reset': async ({ account }, { account: by }) => {
      const after = await administration.reset(account, idOf(by));
      const link = typeof after === 'string' ? null : await signIn.another(account);
      return link === null ? refusal('not-found') : reply({ link });
    },
  };
}

function idOf(account: Account | null): AccountId | null {
  return account?.id ?? null;
}

/** What was left out is not there at all. */
function given({ administrator, holds }: { administrator?: boolean | undefined; holds?: boolean | undefined }) {
  return {
    ...(administrator === undefined ? {} : { administrator }),
    ...(holds === undefined ? {} : { holds }),
  };
}

function byName(one: Account, other: Account): number {
  return one.name.localeCompare(other.name);
}
