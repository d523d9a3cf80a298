import type { AccountId } from '@foyer/domain';

/** What passwords are checked by, as PHC strings: which algorithm, with which parameters, the salt and the hash. */
export interface PasswordStore {
  /** Null: the account has no password. */
  find(account: AccountId): Promise<string | null>;
  /** `at`: in ms since the epoch. */
  set(account: AccountId, hash: string, at: number): Promise<void>;
  erase(account: AccountId): Promise<void>;
}
