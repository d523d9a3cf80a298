import type { RefusalCode } from '@foyer/protocol';
import type { Limits } from '../limits/limits.ts';
import type { LimitRow } from '../limits/table.ts';
import type { Who } from '../limits/who.ts';
import type { ByWho, RoutePolicy } from '../policy.ts';

/** What the limits say about one request over HTTP. */
export interface RouteLimits {
  /** Before anything is known but where it comes from. Null, or when to try again, in ms from now. */
  early(address: string): Promise<number | null>;
  /** Before anything is done. Null, or when to try again, in ms from now. */
  before(row: RoutePolicy, who: Who): Promise<number | null>;
  /** Counts what failed, if the policy calls it a failure (LM-4). */
  failed(row: RoutePolicy, who: Who, code: RefusalCode): Promise<void>;
}

/**
 * A failure is counted when it has happened, so that a busy office is not in its own way. Between the look before and the
 * count after, as many can slip through as may ask at once; what is guessed at is long enough for that.
 */
export function routeLimits(limits: Limits): RouteLimits {
  return {
    early: (address) => limits.take('requests', { address }),
    async before(row, who) {
      const wait = await limits.take(who.account === undefined ? 'routes.guest' : 'routes.account', who, row.cost);
      if (wait !== null) return wait;
      for (const failure of Object.values(row.failures ?? {})) {
        const used = rowFor(failure, who);
        const over = used && (await limits.peek(used, who));
        if (over) return over;
      }
      const own = rowFor(row.limit, who);
      return own ? limits.take(own, who) : null;
    },
    async failed(row, who, code) {
      const failure = rowFor(row.failures?.[code], who);
      if (failure) await limits.take(failure, who);
    },
  };
}

function rowFor(rows: ByWho | undefined, { account }: Who): LimitRow | undefined {
  return account === undefined ? rows?.guest : rows?.account;
}
