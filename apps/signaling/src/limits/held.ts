import { type HoldingRow, type LimitTable, SCOPES } from './table.ts';
import { keysOf, type Who } from './who.ts';

/** When whoever finds no room may look again, in ms: nobody knows when somebody else gives up what they hold. */
export const LOOK_AGAIN_MS = 10_000;

/** Who holds what, and when it is enough. It is held until it is given up, whatever becomes of the line. */
export class Held {
  readonly #table: LimitTable['holdings'];
  readonly #holders = new Map<string, Set<string>>();
  readonly #holdings = new Map<string, Set<string>>();

  constructor({ holdings }: LimitTable) {
    this.#table = holdings;
  }

  /** Whether somebody could hold one more of a row. Whoever holds it has room. */
  hasRoom(row: HoldingRow, who: Who, holder: string): boolean {
    return this.#keysOf(row, who).every(({ key, most }) => {
      const holders = this.#holders.get(key);
      return !holders || holders.size < most || holders.has(holder);
    });
  }

  /**
   * Holds one of a row.
   *
   * @param holder a participant, or anything that does not stand for another
   * @returns the way to give it up again if nothing comes of it; harmless for whoever held it before
   */
  hold(row: HoldingRow, who: Who, holder: string): () => void {
    const fresh = this.#keysOf(row, who).flatMap(({ key }) => (this.#holders.get(key)?.has(holder) ? [] : [key]));
    for (const key of fresh) {
      add(this.#holders, key, holder);
      add(this.#holdings, holder, key);
    }
    return () => {
      for (const key of fresh) this.#giveUp(key, holder);
    };
  }

  /** Gives up whatever somebody holds, of all rows or of one. */
  release(holder: string, row?: HoldingRow): void {
    for (const key of [...(this.#holdings.get(holder) ?? [])])
      if (row === undefined || key.startsWith(`${row} `)) this.#giveUp(key, holder);
  }

  #keysOf(row: HoldingRow, who: Who): { readonly key: string; readonly most: number }[] {
    return SCOPES.flatMap((scope) => {
      const most = this.#table[row][scope];
      if (most === undefined) return [];
      return keysOf(scope, who).map(({ key, times }) => ({ key: `${row} ${scope} ${key}`, most: most * times }));
    });
  }

  #giveUp(key: string, holder: string): void {
    drop(this.#holders, key, holder);
    drop(this.#holdings, holder, key);
  }
}

function add(map: Map<string, Set<string>>, key: string, one: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(one));
}

function drop(map: Map<string, Set<string>>, key: string, one: string): void {
  const set = map.get(key);
  if (set?.delete(one) && set.size === 0) map.delete(key);
}
