import { createHash } from 'node:crypto';
import type { AccountId } from '@foyer/domain';
import { type Clock, randomSecret } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { SignInLinkStore } from './store.ts';

/** How long a sign-in link can be used, in ms: long enough for somebody who is away until Monday. */
export const LINK_LIFE_MS = 7 * 24 * 3_600_000;

export interface SignInParts {
  readonly accounts: AccountStore;
  readonly links: SignInLinkStore;
  readonly publicUrl: URL;
  readonly clock: Clock;
}

/** Links by which people with an account sign in (TK-10): the operator hands them out, and each works once. */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** A link into an account, for so many ms; those before it that nobody used are void. Null: there is no such account. */
  async another(id: AccountId, lifeMs = LINK_LIFE_MS): Promise<string | null> {
    return (await this.#parts.accounts.find(id)) ? this.#linkInto(id, lifeMs) : null;
  }

  /** Uses a link up. */
  async redeem(secret: string): Promise<Account | 'token-invalid' | 'token-replayed' | 'token-expired'> {
    const { accounts, links, clock } = this.#parts;
    const taken = await links.take(hashOf(secret), clock.now());
    if (typeof taken === 'string') return taken;
    const account = await accounts.find(taken.account);
    return account && !account.disabled ? account : 'token-invalid';
  }

  /** The secret stands in the fragment, which browsers do not send along. */
  async #linkInto(account: AccountId, lifeMs: number): Promise<string> {
    const { links, publicUrl, clock } = this.#parts;
    const secret = randomSecret();
    await links.offer(hashOf(secret), { account, until: clock.now() + lifeMs });
    return new URL(`/sign-in#${secret}`, publicUrl).href;
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
