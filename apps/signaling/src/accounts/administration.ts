import type { AccountId } from '@foyer/domain';
import type { Clock } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { IdentityStore } from '../oidc/store.ts';
import type { PasskeyStore } from '../passkeys/store.ts';
import type { PasswordStore } from '../passwords/store.ts';
import type { SignOut } from '../sessions/signOut.ts';
import { type Account, newAccount } from './account.ts';
import type { KeptStore } from './kept.ts';
import type { AccountStore } from './store.ts';

export interface AdministrationParts {
  readonly store: AccountStore;
  readonly passwords: PasswordStore;
  readonly passkeys: Pick<PasskeyStore, 'clear'>;
  readonly identities: Pick<IdentityStore, 'clear'>;
  /** Tells that somebody has an account, or none any more: whom invitations mean follows from it (IV-3). */
  readonly follow: (account: Account) => Promise<void>;
  readonly kept: KeptStore;
  readonly signOut: Pick<SignOut, 'end' | 'close'>;
  readonly clock: Clock;
  readonly audit: Pick<Audit, 'note'>;
}

/** Who changes somebody's account: an administrator by theirs, or the operator, who is null. */
export type By = AccountId | null;

type Refused = 'not-found' | 'last-administrator';

/**
 * What administrators and the operator do with accounts; each is a line of the audit. There is always an administrator left
 * once there is one (AC-9).
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
    const account = newAccount({ ...known, ...(known.mail ? { mail: known.mail.toLowerCase() } : {}) });
    if (!(await store.add(account, clock.now()))) return null;
    this.#note('account-made', { account: account.id, by });
    await this.#parts.follow(account);
    return account;
  }

  /** Closes an account: nobody is signed in by it any more, and whoever was in a meeting by it has left. */
  disable(id: AccountId, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const after = await this.#change(id, { disabled: true });
      if (typeof after === 'string') return after;
      await this.#parts.signOut.close(id);
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
      const { store, signOut } = this.#parts;
      const account = await store.find(id);
      if (!account) return 'not-found';
      await this.#forgetWays(id);
      await signOut.end(id, { allBut: null });
      this.#note('account-reset', { account: id, by });
      return account;
    });
  }

  /** Deletes an account and all that is kept of it but what is in the logs of meetings, where nobody is found by it. */
  erase(id: AccountId, by: By): Promise<Account | Refused> {
    return this.#inTurn(async () => {
      const { kept, signOut, audit } = this.#parts;
      const after = await this.#change(id, { disabled: true });
      if (typeof after === 'string') return after;
      await signOut.close(id);
      await kept.erase(id);
      // That it happened is noted, and not to whom: that is what was to be forgotten.
      audit.note('account-deleted', {}, by === null || by === id ? null : { by });
      return after;
    });
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
    const after = await store.change(id, change);
    if (!after) return 'not-found';
    await this.#parts.follow(after);
    return after;
  }

  /** Everything by which somebody could sign in; but not links, which the next one makes void. */
  async #forgetWays(id: AccountId): Promise<void> {
    const { passwords, passkeys, identities } = this.#parts;
    await passwords.erase(id);
    await passkeys.clear(id);
    await identities.clear(id);
  }

  #note(
    what: string,
    about: { readonly account: AccountId; readonly by: By },
    rights: Partial<Account['rights']> = {},
  ) {
    const { account, by } = about;
    this.#parts.audit.note(what, { ...rights }, { account, ...(by === null ? {} : { by }) });
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
