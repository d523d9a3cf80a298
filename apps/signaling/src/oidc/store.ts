import type { AccountId } from '@foyer/domain';

/** Somebody as a provider of identities knows them: the two never change, whatever else does. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which account is whose, by providers of identities. */
export interface IdentityStore {
  find(identity: Identity): Promise<AccountId | null>;
  /** What an account's owner is called by a provider; null: they have not come from there yet. */
  ofAccount(account: AccountId, issuer: string): Promise<Identity | null>;
  /** False, and nothing is kept, if one of the two is linked already at this provider. `at`: in ms since the epoch. */
  link(identity: Identity, to: { readonly account: AccountId; readonly at: number }): Promise<boolean>;
  /** Notes that somebody came, at a moment in ms since the epoch. */
  use(identity: Identity, at: number): Promise<void>;
  /** Forgets who the owner of an account is anywhere else. */
  clear(account: AccountId): Promise<void>;
}
