import type { AccountId } from '@foyer/domain';
import type { IdentityStore } from '../oidc/store.ts';

export interface WaysParts {
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
    const { identities, issuer } = this.#parts;
    return issuer !== null && (await identities.ofAccount(account, issuer)) !== null;
  }
}
