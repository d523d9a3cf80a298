import type { Dialect } from 'kysely';

/** A way to a database, and what to let go of after the last query. */
export interface Driver {
  readonly dialect: Dialect;
  readonly release: () => Promise<void>;
}
