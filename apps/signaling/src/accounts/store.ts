import type { AccountId } from '@foyer/domain';
import type { Account } from './account.ts';

/** Who has an account, and the link that makes the first administrator. */
export interface AccountStore {
  /** False, and nothing is kept, if the address is another account's. */
  add(account: Account, at: number): Promise<boolean>;
  find(id: AccountId): Promise<Account | null>;
  /** The account of an address, in whatever case it is written. */
  byMail(mail: string): Promise<Account | null>;
  /** All, the oldest first. */
  list(): Promise<readonly Account[]>;
  /** Those that are not closed, with a word in their name, or an address, that begins like each of the words: by name. */
  search(text: string, most: number): Promise<readonly Account[]>;
  /** What is left out stays as it is. Null: there is no such account; false: the address is another account's. */
  change(id: AccountId, change: Partial<Omit<Account, 'id'>>): Promise<Account | null | false>;
  /** The first administrator whose account is not closed. */
  administrator(): Promise<Account | null>;
  /** Lays a link out, as its hash. Those laid out before that nobody used are void. */
  offer(link: string, at: number): Promise<void>;
  /**
   * Uses a link up. Whoever does is the administrator: by this account if there is none yet, else by the first there is,
   * under the new name.
   *
   * @returns the administrator's account
   */
  take(link: string, by: { account: Account; at: number }): Promise<Account | 'token-invalid' | 'token-replayed'>;
}
