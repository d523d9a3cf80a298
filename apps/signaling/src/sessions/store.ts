import type { AccountId, Ended, SessionId } from '@foyer/domain';

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

/** How somebody proved that an account is theirs. */
export type Method = 'link' | 'password' | 'passkey' | 'oidc';

/** Times in ms since the epoch. */
export interface Session {
  /** What it is called when somebody looks at theirs; it opens nothing. */
  readonly id: SessionId;
  readonly account: AccountId;
  readonly method: Method;
  /** What the browser says it is; null: nothing. */
  readonly agent: string | null;
  /** When the account was proven last. */
  readonly provenAt: number;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** Who is signed in: sessions by the hash of what is in the cookie. */
export interface SessionStore {
  add(key: string, session: Session): Promise<void>;
  find(key: string): Promise<Session | null>;
  /** Notes that a session was used. */
  see(key: string, at: number): Promise<void>;
  /** Forgets the sessions that were last used, or started, before these moments; those that were ended, by the latter. */
  forget(before: { readonly seenAt: number; readonly startedAt: number }): Promise<void>;
  /** Those of an account, the oldest first. */
  ofAccount(account: AccountId): Promise<readonly Session[]>;
  /** Ends one of an account's, or all but one: nobody finds it any more. What it does not have is none. */
  end(account: AccountId, ended: Ended, at: number): Promise<void>;
  /** Whether somebody ended it; those whose time was over are not meant. */
  wasEnded(id: SessionId): Promise<boolean>;
  /** Puts a session under another key, proven and begun anew at this moment. False: there was none under the key before. */
  renew(
    key: string,
    into: { readonly key: string; readonly provenAt: number; readonly method: Method },
  ): Promise<boolean>;
  /** A session takes the place of another, which is over by that: its name is from now on what the other was called. */
  succeed(before: string, key: string): Promise<void>;
}
