import type { AccountId } from '@foyer/domain';

export interface Account {
  readonly id: AccountId;
  readonly name: string;
}

/** Who has an account, and the link that makes the administrator. */
export interface AccountStore {
  add(account: Account, at: number): Promise<void>;
  find(id: AccountId): Promise<Account | null>;
  administrator(): Promise<Account | null>;
  /** Lays a link out, as its hash. Those laid out before that nobody used are void. */
  offer(link: string, at: number): Promise<void>;
  /**
   * Uses a link up. Whoever does is the administrator: this account if there is none yet, else the one there is, under
   * the new name.
   *
   * @returns the administrator's account
   */
  take(link: string, by: { account: Account; at: number }): Promise<Account | 'token-invalid' | 'token-replayed'>;
}

/** Links that lead into accounts, by their hash. */
export interface SignInLinkStore {
  /** Lays a link out; those into the same account that nobody used are void. `until`: in ms since the epoch. */
  offer(link: string, into: { readonly account: AccountId; readonly until: number }): Promise<void>;
  /** Uses a link up; which account it leads into, or why nowhere. */
  take(
    link: string,
    at: number,
  ): Promise<{ readonly account: AccountId } | 'token-invalid' | 'token-replayed' | 'token-expired'>;
}

/** Times in ms since the epoch. */
export interface Session {
  readonly account: AccountId;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** Who is signed in: sessions by the hash of their id. */
export interface SessionStore {
  add(key: string, session: Session): Promise<void>;
  find(key: string): Promise<Session | null>;
  /** Notes that a session was used. */
  see(key: string, at: number): Promise<void>;
  /** Forgets the sessions that were last used, or started, before these moments. */
  forget(before: { readonly seenAt: number; readonly startedAt: number }): Promise<void>;
}
