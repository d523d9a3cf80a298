import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';

/** How many were refused, by what was asked and the code. */
type Counts = Readonly<Record<string, number>>;

const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 20;

/** What attackers were refused, as they were told; to be held against what the audit says. */
export class Ledger {
  readonly #db: pg.Pool;
  readonly #after: number;
  readonly #counts = new Map<string, number>();

  private constructor(db: pg.Pool, after: number) {
    this.#db = db;
    this.#after = after;
  }

  /** Begins behind what the audit says now. */
  static async open(db: pg.Pool): Promise<Ledger> {
    const { rows } = await db.query<{ last: number | null }>('select max(number) as last from audit');
    return new Ledger(db, rows[0]?.last ?? 0);
  }

  refused(asked: string, code: string): void {
    const key = code === 'rate-limited' ? code : `${asked} ${code}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** How many were refused so far. */
  get size(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * What the attackers and the audit each say, for comparison. Lines are written a moment later, so that is waited for.
   * Of somebody who asks too often there is one line in ten seconds, whatever they ask (AU-1): so of all who did there is
   * at least one, and there are no more than refusals.
   */
  async compared(): Promise<{ readonly told: Counts; readonly noted: Counts }> {
    const told = Object.fromEntries(this.#counts);
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const noted = await this.#noted(told);
      if (isSame(told, noted) || performance.now() > end) return { told, noted };
      await setTimeout(LOOK_EVERY_MS);
    }
  }

  async #noted(told: Counts): Promise<Counts> {
    const { rows } = await this.#db.query<{ key: string; count: number }>(
      `select case when entry->>'code' = 'rate-limited' then 'rate-limited'
         else concat(entry->>'asked', ' ', entry->>'code') end as key, count(*)::int as count
       from audit where number > $1 and entry->>'what' = 'refused' group by 1 order by 1`,
      [this.#after],
    );
    return Object.fromEntries(
      rows.map(({ key, count }) => {
        const most = told[key] ?? 0;
        return [key, key === 'rate-limited' && count >= 1 && count <= most ? most : count];
      }),
    );
  }
}

function isSame(one: Counts, other: Counts): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
