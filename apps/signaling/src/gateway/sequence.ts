import { eventNumber } from '@foyer/protocol';

/**
 * The numbers of the events of one socket (WR-8). Messages of one socket arrive in the order in which they were said, so
 * there is no window: what is not higher than all before it was said before.
 */
export class Sequence {
  #last = 0;

  /** Says what speaks against a number; null: it is the highest so far, and used up by that. */
  take(number: unknown): 'bad-request' | 'conflict' | null {
    const parsed = eventNumber.safeParse(number);
    if (!parsed.success) return 'bad-request';
    if (parsed.data <= this.#last) return 'conflict';
    this.#last = parsed.data;
    return null;
  }
}
