import type { Counters } from './counters.ts';
import { DEFAULT_TABLE, type LimitRow, type LimitTable, SCOPES } from './table.ts';
import { keysOf, type Who } from './who.ts';

/** Says how often is too often, by the rows of one table. */
export interface Limits {
  /**
   * Takes points from every budget of a row that somebody counts for, or from none (LM-2).
   *
   * @returns null if they had them, else when to try again, in ms from now
   */
  take(row: LimitRow, who: Who, points?: number): Promise<number | null>;
  /** Whether a budget of a row is used up, and takes nothing: null, or when to try again, in ms from now. */
  peek(row: LimitRow, who: Who): Promise<number | null>;
}

interface Spending {
  readonly key: string;
  readonly points: number;
  readonly seconds: number;
}

export function createLimits(counters: Counters, { limits }: LimitTable = DEFAULT_TABLE): Limits {
  function budgetsOf(row: LimitRow, who: Who): readonly Spending[] {
    return SCOPES.flatMap((scope) => {
      const budget = limits[row][scope];
      if (!budget) return [];
      return keysOf(scope, who).map(({ key, times }) => ({
        key: `${row} ${scope} ${key}`,
        points: budget.points * times,
        seconds: budget.seconds,
      }));
    });
  }

  return {
    async take(row, who, points = 1) {
      const taken: Spending[] = [];
      for (const budget of budgetsOf(row, who)) {
        const count = await counters.add(budget.key, points, budget.seconds);
        taken.push(budget);
        // Whoever has asked for nothing yet may ask once, however much it costs.
        if (count.points <= budget.points || count.points === points) continue;
        await Promise.all(taken.map(({ key }) => counters.giveBack(key, points)));
        return Math.max(1, count.msLeft);
      }
      return null;
    },
    async peek(row, who) {
      const counts = await Promise.all(
        budgetsOf(row, who).map(async ({ key, points }) => ({ most: points, now: await counters.read(key) })),
      );
      const waits = counts.flatMap(({ most, now }) => (now && now.points >= most ? [Math.max(1, now.msLeft)] : []));
      return waits.length === 0 ? null : Math.max(...waits);
    },
  };
}
