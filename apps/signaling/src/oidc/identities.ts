import type { Clock } from '@foyer/server-kit';
import { type Account, newAccount } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Audit } from '../audit/audit.ts';
import { type Claims, nameOf, type RightsByClaims, rightsBy, verifiedMail } from './claims.ts';
import type { Identity, IdentityStore } from './store.ts';

export interface IdentitiesParts {
  readonly identities: IdentityStore;
  readonly accounts: AccountStore;
  readonly rights: RightsByClaims;
  readonly clock: Clock;
  readonly audit: Audit;
}

/** Whose account it is that a provider vouches for (ID-4, ID-5). */
export class Identities {
  readonly #parts: IdentitiesParts;

  constructor(parts: IdentitiesParts) {
    this.#parts = parts;
  }

  /**
   * The account of somebody the provider vouches for: theirs from the last time; or the one that has their verified address,
   * which is theirs from now on; or a new one.
   *
   * @returns `mail-taken`: that account is somebody else's at this provider; `proof-invalid`: it is closed
   */
  async accountOf(claims: Claims, identity: Identity): Promise<Account | 'mail-taken' | 'proof-invalid'> {
    const { identities, accounts, clock } = this.#parts;
    const id = await identities.find(identity);
    const account = id === null ? await this.#first(claims, identity) : await accounts.find(id);
    if (account === 'mail-taken') return account;
    if (!account || account.disabled) return 'proof-invalid';
    await identities.use(identity, clock.now());
    return this.#refreshed(account, claims);
  }

  async #first(claims: Claims, identity: Identity): Promise<Account | 'mail-taken'> {
    const { identities, accounts, rights, clock, audit } = this.#parts;
    const now = clock.now();
    const mail = verifiedMail(claims);
    const known = mail === null ? null : await accounts.byMail(mail);
    if (known) {
      // Somebody who has closed an account by hand does not want it opened by mail.
      if (known.disabled || !(await identities.link(identity, { account: known.id, at: now }))) return 'mail-taken';
      audit.note('identity-linked', {}, { account: known.id });
      return known;
    }
    const account = newAccount({
      ...{ name: nameOf(claims), mail },
      rights: { administrator: false, holds: true, ...rightsBy(claims, rights) },
    });
    if (!(await accounts.add(account, now))) return 'mail-taken';
    // Two browsers of somebody new at once: the second finds the account of the first the next time.
    if (!(await identities.link(identity, { account: account.id, at: now }))) return 'mail-taken';
    audit.note('account-made', { by: 'oidc' }, { account: account.id });
    return account;
  }

  /** With the rights that the provider gives now. It does not take them from the last administrator (AD-2). */
  async #refreshed(account: Account, claims: Claims): Promise<Account> {
    const { accounts, rights: byClaims, audit } = this.#parts;
    const given = { ...account.rights, ...rightsBy(claims, byClaims) };
    const stays = account.rights.administrator && !given.administrator && (await this.#isLast(account));
    const rights = stays ? { ...given, administrator: true } : given;
    if (rights.administrator === account.rights.administrator && rights.holds === account.rights.holds) return account;
    const changed = await accounts.change(account.id, { rights });
    if (!changed) return account;
    audit.note('rights-changed', { by: 'oidc', ...rights }, { account: account.id });
    return changed;
  }

  async #isLast({ id }: Account): Promise<boolean> {
    const all = await this.#parts.accounts.list();
    return !all.some((one) => one.id !== id && one.rights.administrator && !one.disabled);
  }
}
