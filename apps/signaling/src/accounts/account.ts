import type { AccountId } from '@foyer/domain';
import { randomId } from '@foyer/server-kit';

/** Somebody who is known here, and what others may find out about them (docs/privacy.md). */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /**
   * In lower case, and nobody else's. Only an administrator, the operator or the provider of identities sets it: so it says
   * whom an invitation means.
   */
  readonly mail: string | null;
  /** What they are in their company. */
  readonly title: string | null;
  readonly company: string | null;
  /** As the IANA database names it, like Europe/Berlin. */
  readonly zone: string | null;
  readonly phones: readonly string[];
  /** What they may do here; in a meeting it gives them nothing. */
  readonly rights: Rights;
  /** Whether it is closed: nobody is signed in by it, and nobody finds it. */
  readonly disabled: boolean;
}

export interface Rights {
  /** Looks after the accounts of others. */
  readonly administrator: boolean;
  /** May hold meetings. */
  readonly holds: boolean;
}

/** A new account: what is not given is not known yet, and it may hold meetings. */
export function newAccount(known: Partial<Omit<Account, 'id'>> & Pick<Account, 'name'>): Account {
  return {
    id: randomId() as AccountId,
    mail: null,
    title: null,
    company: null,
    zone: null,
    phones: [],
    rights: { administrator: false, holds: true },
    disabled: false,
    ...known,
  };
}

/** What an account is found by: its words in lower case, each after a space. */
export function soughtBy({ name, mail }: Pick<Account, 'name' | 'mail'>): string {
  return [...wordsOf(name), ...(mail === null ? [] : [mail])].map((word) => ` ${word}`).join('');
}

/** The words somebody looks for, as `soughtBy` has them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
