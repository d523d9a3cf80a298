import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id, which the library takes by default, with what OWASP recommends: 19 MiB, two passes, one lane. About 25 ms of
 * one core for each.
 */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/**
 * How many are worked on at once: of the four threads that Node has for such work, two stay free for files and names; and a
 * core stays free for everybody else, or they would wait for the machine instead.
 */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
/** How many more may wait: whoever is last has to wait about a second. */
const MOST_WAITING = 60;

/** Hashes passwords, in threads of their own and never too many at once: whoever is in a meeting does not notice. */
export class Hashing {
  readonly #atOnce: number;
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  constructor({ atOnce = AT_ONCE } = {}) {
    this.#atOnce = atOnce;
  }

  /** A PHC string. Null: too many are waiting already. */
  hash(password: string): Promise<string | null> {
    return this.#inTurn(() => hash(password, COST));
  }

  /** Whether a password is the one of a PHC string. Null: too many are waiting already. */
  verify(phc: string, password: string): Promise<boolean | null> {
    return this.#inTurn(() => verify(phc, password).catch(() => false));
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#working >= this.#atOnce) {
      if (this.#waiting.length >= MOST_WAITING) return null;
      // Whoever is done hands their place on: nobody else takes it in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#working++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working--;
    }
  }
}

/** Whether a PHC string was made with less than what is asked of new ones. */
export function isOutdated(phc: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(phc);
  if (!found) return true;
  const [m, t, p] = found.slice(1).map(Number);
  return (m ?? 0) < COST.memoryCost || (t ?? 0) < COST.timeCost || p !== COST.parallelism;
}
