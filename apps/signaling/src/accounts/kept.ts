import type { AccountId } from '@foyer/domain';

/** Everything that is kept of somebody, in whichever table: to be handed out to them, and to be forgotten. */
export interface KeptStore {
  /** By table; without what opens anything. Times are in ms since the epoch. */
  everythingOf(account: AccountId): Promise<Readonly<Record<string, readonly object[]>>>;
  /** Forgets all of it, the account as well. The logs of meetings stay, and say nobody's name (ST-4). */
  erase(account: AccountId): Promise<void>;
}

/** A store in memory, which can forget somebody. */
export interface Erasable {
  erase(account: AccountId): Promise<void>;
}
