import type { AccountId } from '@foyer/domain';

/** What is known of a passkey. Its secret half never leaves the authenticator that made it. */
export interface Passkey {
  /** As the authenticator calls it, in base64url. */
  readonly id: string;
  readonly account: AccountId;
  /** As its owner calls it. */
  readonly name: string;
  /** The public key as the authenticator gave it (COSE), in base64url. */
  readonly key: string;
  /** How often it has been used, as the authenticator counts; 0 for ever: it does not count. */
  readonly counter: number;
  /** How browsers reach it, as far as they said. */
  readonly transports: readonly string[];
  /** Moments in ms since the epoch. */
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** The passkeys of all accounts. */
export interface PasskeyStore {
  /** False, and nothing is kept, if there is one of that id. */
  add(passkey: Passkey): Promise<boolean>;
  find(id: string): Promise<Passkey | null>;
  /** Those of an account, the oldest first. */
  ofAccount(account: AccountId): Promise<readonly Passkey[]>;
  /** Notes that one was used. False, and nothing is noted, if it has counted on meanwhile. */
  use(id: string, use: { readonly from: number; readonly to: number; readonly at: number }): Promise<boolean>;
  /** `last`: it was not removed, because it is the only one, and one has to stay. */
  remove(
    account: AccountId,
    id: string,
    one: { readonly mustStay: boolean },
  ): Promise<'removed' | 'not-found' | 'last'>;
  /** Removes all of an account. */
  clear(account: AccountId): Promise<void>;
}
