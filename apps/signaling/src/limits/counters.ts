import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What a counter says. */
interface Count {
  readonly points: number;
  /** In how many ms it begins anew. */
  readonly msLeft: number;
}

/** Counts points by key. A counter begins with its first point and is gone after its time. */
export interface Counters {
  /** Adds points and says what there is then. */
  add(key: string, points: number, seconds: number): Promise<Count>;
  /** Takes points back that were added. */
  giveBack(key: string, points: number): Promise<void>;
  /** Null: nothing has been counted, or no longer. */
  read(key: string): Promise<Count | null>;
}

/** How many counters there are at most, about 20 MiB of them: an attacker who makes more makes the oldest forget. */
const MOST = 100_000;

/** Counters in this process, no more than so many. */
export function memoryCounters(most = MOST): Counters & { readonly size: number } {
  // The library compares with points of its own; here it only counts.
  const limiter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 1 });
  /** By how long ago they were used last. */
  const keys = new Set<string>();

  function use(key: string): void {
    keys.delete(key);
    keys.add(key);
    if (keys.size <= most) return;
    const [oldest = ''] = keys;
    keys.delete(oldest);
    void limiter.delete(oldest);
  }

  return {
    get size() {
      return keys.size;
    },
    async add(key, points, seconds) {
      use(key);
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, points, { customDuration: seconds });
      return { points: consumedPoints, msLeft: msBeforeNext };
    },
    async giveBack(key, points) {
      // A counter that is gone meanwhile must not begin below nothing.
      if (await limiter.get(key)) await limiter.reward(key, points);
    },
    async read(key) {
      const now = await limiter.get(key);
      return now && { points: now.consumedPoints, msLeft: now.msBeforeNext };
    },
  };
}
