import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Says how often is too often. */
export interface Limiter {
  /**
   * Takes points from somebody's budget.
   *
   * @returns null if they had them, else when to try again, in ms from now
   */
  take(key: string, points: number): Promise<number | null>;
}

/** A budget of points for every so many seconds, kept in this process. */
export function memoryLimiter({ points, seconds }: { points: number; seconds: number }): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key, cost) {
      try {
        await limiter.consume(key, cost);
        return null;
      } catch (over) {
        if (over instanceof RateLimiterRes) return over.msBeforeNext;
        throw over;
      }
    },
  };
}
