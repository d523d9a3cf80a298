import { setImmediate as othersTurn } from 'node:timers/promises';
import type { MeetingId } from '@foyer/domain';
import { type Occurrence, occurrencesFrom } from './occurrences.ts';
import type { Listed } from './store.ts';

/** More meetings than are asked for between two of their times. */
const MOST_REMEMBERED = 10_000;

/**
 * When meetings take place next. Following a rule takes a millisecond, and lists are long: what was found is remembered for
 * as long as it is the next, and between one rule and the next whoever else waits has their turn.
 */
export class NextTimes {
  readonly #known = new Map<MeetingId, { readonly sequence: number; readonly next: Occurrence | null }>();

  /** The one that goes on or comes next; null: none does. @param at in ms since the epoch; it only ever rises */
  async of({ meeting, sequence, when, cancelledAt }: Listed, at: number): Promise<Occurrence | null> {
    if (when === null || cancelledAt !== null) return null;
    const known = this.#known.get(meeting);
    if (known?.sequence === sequence && (known.next === null || known.next.until > at)) return known.next;
    if (when.rule !== null) await othersTurn();
    const next = occurrencesFrom(when, { at, most: 1 })[0] ?? null;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(meeting, { sequence, next });
    return next;
  }
}
