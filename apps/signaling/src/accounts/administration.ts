import type { AccountId } from '@foyer/domain';
import type { Clock } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { IdentityStore } from '../oidc/store.ts';
import type { PasskeyStore } from '../passkeys/store.ts';
import type { SessionStore } from '../sessions/store.ts';
import { type Account, newAccount } from './account.ts';
import type { AccountStore } from './store.ts';

export interface AdministrationParts {
  readonly store: AccountStore;
  readonly passkeys: PasskeyStore;
  readonly identities: IdentityStore;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly audit: Pick<Audit, 'note'>;
}

/** Who changes somebody's account: an administrator by theirs, or the operator, who is null. */
export type By = AccountId | null;

type Refused = 'not-found' | 'last-administrator';

/**
 * What administrators and the operator do with accounts; each is a line of the audit. There is always an administrator left
 * once there is one (AD-2).
 */
export class Administration {
  readonly #parts: AdministrationParts;
  /** One after the other: or of two administrators who close each other both would be the last but one. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
  }

  /** Makes an account. Null: another one has the address. */
  async add(known: Parameters<typeof newAccount>[0], by: By): Promise<Account | null> {
    const { store, clock } = this.#parts;
    const account = newAccount(known);
    if (!(await store.add(account, clock.now()))) return null;
    this.#note('account-made', { account: account.id, by });
    return account;
  }

  /** Closes an account: nobody is signed in by it any more. */
  disable(id: AccountId, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const after = await this.#change(id, { disabled: true });
      if (typeof after === 'string') return after;
      await this.#signOut(id);
      this.#note('account-disabled', { account: id, by });
      return after;
    });
  }

  enable(id: AccountId, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const after = await this.#change(id, { disabled: false });
      if (typeof after !== 'string') this.#note('account-enabled', { account: id, by });
      return after;
    });
  }

  /** Gives an account rights, or takes them; those that are left out stay as they are. */
  grant(id: AccountId, rights: Partial<Account['rights']>, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const before = await this.#parts.store.find(id);
      if (!before) return 'not-found';
      const after = await this.#change(id, { rights: { ...before.rights, ...rights } });
      if (typeof after !== 'string') this.#note('rights-changed', { account: id, by }, rights);
      return after;
    });
  }

  /** Forgets every way into an account, and signs everybody out of it: a link leads in next. */
  reset(id: AccountId, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const { store, passkeys, identities } = this.#parts;
      const account = await store.find(id);
      if (!account) return 'not-found';
      await passkeys.clear(id);
      await identities.clear(id);
      await this.#signOut(id);
      this.#note('account-reset', { account: id, by });
      return account;
    });
  }

  async #signOut(id: AccountId): Promise<void> {
    const { sessions } = this.#parts;
    const theirs = await sessions.ofAccount(id);
    await sessions.end(
      id,
      theirs.map((session) => session.id),
    );
  }

  /** Changes an account, unless nobody would be left who looks after the others. */
  async #change(id: AccountId, change: Partial<Omit<Account, 'id'>>): Promise<Account | Refused> {
    const { store } = this.#parts;
    const before = await store.find(id);
    if (!before) return 'not-found';
    if (looksAfterOthers(before) && !looksAfterOthers({ ...before, ...change })) {
      const others = (await store.list()).filter((one) => one.id !== id && looksAfterOthers(one));
      if (others.length === 0) return 'last-administrator';
    }
    return (await store.change(id, change)) || 'not-found';
  }

  #note(
    what: string,
    { account, by }: { readonly account: AccountId; readonly by: By },
    details: Readonly<Record<string, boolean>> = {},
  ): void {
    this.#parts.audit.note(what, { ...details }, { account, ...(by === null ? {} : { by }) });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

function looksAfterOthers({ rights, disabled }: Pick<Account, 'rights' | 'disabled'>): boolean {
  return rights.administrator && !disabled;
}
