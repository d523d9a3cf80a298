import type { Link } from './chain.ts';

/** What happened, for whoever has to account for it: no names, no addresses, no tokens. */
interface AuditEntry {
  /** In ms since the epoch. */
  readonly at: number;
  /** In the past tense: `refused`, `arrived`, `started`. */
  readonly what: string;
  readonly [detail: string]: string | number | boolean | undefined;
}

/** Who it was, beside the entry, so that it can be forgotten alone. */
export interface Who {
  readonly account?: string;
  /** The account of whoever did it to them. */
  readonly by?: string;
  /** The network an address is in, never the address. */
  readonly network?: string;
}

export interface AuditLine {
  readonly entry: AuditEntry;
  readonly who: Who | null;
}

/** Everything to account for that stands in no meeting's log, chained (ST-3). */
export interface AuditStore {
  /** Adds lines at the end, all or none. */
  append(lines: readonly AuditLine[]): Promise<void>;
  /** The lines behind a number, oldest first, a certain number at most. */
  read(after: number, most: number): Promise<readonly (Link & { readonly who: Who | null })[]>;
}
