import type { AccountId } from '@foyer/domain';

/** Colleagues who are invited together. */
export interface Group {
  readonly id: string;
  /** Nobody else's, as it is written. */
  readonly name: string;
  readonly members: readonly AccountId[];
}

/** Groups of colleagues, as administrators keep them. */
export interface GroupStore {
  /** By name. */
  list(): Promise<readonly Group[]>;
  find(id: string): Promise<Group | null>;
  /** Keeps a group, in place of the one with its id. False, and nothing is kept, if its name is another's. */
  keep(group: Group): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}
