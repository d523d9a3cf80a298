import { type Clock, randomSecret } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import { isFit, normalized } from './fitness.ts';
import { Hashing, isOutdated } from './hashing.ts';
import type { PasswordStore } from './store.ts';

export interface PasswordParts {
  readonly store: PasswordStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
}

/** Nobody's account: what is looked up for whoever has none. */
const NOBODY = '' as Account['id'];

/** Passwords: who may be whom by theirs (AC-5), and which are good enough (AC-6). */
export class Passwords {
  readonly #parts: PasswordParts;
  readonly #hashing = new Hashing();
  #nobodys: Promise<string | null> | null = null;

  constructor(parts: PasswordParts) {
    this.#parts = parts;
  }

  /**
   * The account of an address, if this is its password. Whatever speaks against it is answered alike, after the same work.
   *
   * @returns null: it is not; `capacity`: too many are trying just now
   */
  async signIn(mail: string, password: string): Promise<Account | null | 'capacity'> {
    const account = await this.#parts.accounts.byMail(mail);
    const right = await this.isOf(account && !account.disabled ? account : null, password);
    return right === true ? account : right || null;
  }

  /** Whether this is the password of an account. */
  async isOf(account: Account | null, password: string): Promise<boolean | 'capacity'> {
    const { store, clock } = this.#parts;
    const kept = await store.find(account?.id ?? NOBODY);
    const against = kept ?? (await this.#nobody());
    const typed = normalized(password);
    const right = against === null ? null : await this.#hashing.verify(against, typed);
    if (right === null) return 'capacity';
    if (!right || kept === null || account === null) return false;
    const better = isOutdated(kept) ? await this.#hashing.hash(typed) : null;
    if (better !== null) await store.set(account.id, better, clock.now());
    return true;
  }

  /** Gives an account another password. Says what speaks against it; null: nothing, it is done. */
  async set(account: Account, password: string): Promise<'password-unfit' | 'capacity' | null> {
    if (!isFit(password, account)) return 'password-unfit';
    const hash = await this.#hashing.hash(normalized(password));
    if (hash === null) return 'capacity';
    await this.#parts.store.set(account.id, hash, this.#parts.clock.now());
    return null;
  }

  async has({ id }: Pick<Account, 'id'>): Promise<boolean> {
    return (await this.#parts.store.find(id)) !== null;
  }

  /** What is compared with where there is no password: nobody knows what it is of. */
  async #nobody(): Promise<string | null> {
    this.#nobodys ??= this.#hashing.hash(randomSecret());
    const made = await this.#nobodys;
    if (made === null) this.#nobodys = null;
    return made;
  }
}
