import type { AccountId, VisitorId } from '@foyer/domain';

/** What somebody has begun in order to prove who they are. */
export interface Attempt {
  /** What for, and by what means: it counts for nothing else. */
  readonly kind: string;
  /** The browser that began it, and has to finish it. */
  readonly visitor: VisitorId;
  /** Whose account it is about; null: that is what it is to find out. */
  readonly account: AccountId | null;
  /** What has to be known again at the end, by name. Opens nothing by itself. */
  readonly details: Readonly<Record<string, string>>;
  /** In ms since the epoch. */
  readonly until: number;
}

/** Attempts that are not finished, by the hash of what finishes them. */
export interface AttemptStore {
  /** Keeps one; those that are over by `now`, in ms since the epoch, are forgotten. */
  begin(key: string, attempt: Attempt, now: number): Promise<void>;
  /** Takes one away, once, if it is of this kind and this browser's. Null: there is none, or not any more. */
  take(
    key: string,
    by: { readonly kind: string; readonly visitor: VisitorId; readonly now: number },
  ): Promise<Attempt | null>;
}
