import type { AccountId } from '@foyer/domain';
import type { IdentityStore } from '../oidc/store.ts';
import type { PasswordStore } from '../passwords/store.ts';

export interface WaysParts {
  readonly passwords: Pick<PasswordStore, 'find'>;
  readonly identities: IdentityStore;
  /** Who vouches for people here now; null: nobody. */
  readonly issuer: string | null;
}

/** How somebody could sign in to their account. Links are none: each is used once, and somebody has to make it. */
export class Ways {
  readonly #parts: WaysParts;

  constructor(parts: WaysParts) {
    this.#parts = parts;
  }

  /** Whether somebody could sign in if they had no passkeys. */
  async besidesPasskeys(account: AccountId): Promise<boolean> {
    const { passwords, identities, issuer } = this.#parts;
    if ((await passwords.find(account)) !== null) return true;
    return issuer !== null && (await identities.ofAccount(account, issuer)) !== null;
  }
}
