import { createHash } from 'node:crypto';
import { type Clock, randomSecret } from '@foyer/server-kit';
import { type Account, newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';

/**
 * The one-time link that makes the administrator, who organizes (TK-4), or leads them back to their account. Its secret
 * is in the link alone: here is its hash.
 */
export class FirstRun {
  readonly #accounts: AccountStore;
  readonly #clock: Clock;

  constructor(accounts: AccountStore, clock: Clock) {
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** The link for a new Foyer; null once it has its administrator. */
  async first(publicUrl: URL): Promise<string | null> {
    return (await this.#accounts.administrator()) ? null : this.another(publicUrl);
  }

  /** A new link; those before it are void. The secret stands in the fragment, which browsers do not send along. */
  async another(publicUrl: URL): Promise<string> {
    const secret = randomSecret();
    await this.#accounts.offer(hashOf(secret), this.#clock.now());
    return new URL(`/first-run#${secret}`, publicUrl).href;
  }

  /** Uses a link up. An address that another account has is not given to a second one. */
  async redeem(
    secret: string,
    { name, mail }: Pick<Account, 'name' | 'mail'>,
  ): Promise<Account | 'token-invalid' | 'token-replayed'> {
    const isFree = mail === null || (await this.#accounts.byMail(mail)) === null;
    const account = newAccount({ name, mail: isFree ? mail : null });
    return this.#accounts.take(hashOf(secret), { account, at: this.#clock.now() });
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
