import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Clock } from '@foyer/server-kit';
import { gone, heard, NOBODY_SPEAKS, type Speakers, silenced } from './speaker.ts';

/** Who has the floor in a room, as time goes by. The rules are in speaker.ts. */
export class Floor {
  readonly #clock: Clock;
  readonly #onTurn: () => void;
  #speakers: Speakers = NOBODY_SPEAKS;

  /** @param onTurn called when the order of speakers has changed, or who is at hand */
  constructor(clock: Clock, onTurn: () => void) {
    this.#clock = clock;
    this.#onTurn = onTurn;
  }

  /** Whoever has spoken, the latest first. */
  get order(): readonly ParticipantId[] {
    return this.#speakers.order;
  }

  /** Whoever may have the floor next, or had it: of the latest a few. */
  get atHand(): readonly ParticipantId[] {
    return this.#speakers.atHand;
  }

  hear(loud: readonly ParticipantId[], overMs: number): void {
    this.#become(heard(this.#speakers, { loud, overMs, at: this.#clock.now() }));
  }

  silence(who: ParticipantId): void {
    this.#become(silenced(this.#speakers, { who, at: this.#clock.now() }));
  }

  leave(who: ParticipantId): void {
    this.#become(gone(this.#speakers, { who, at: this.#clock.now() }));
  }

  #become(next: Speakers): void {
    const before = this.#speakers;
    this.#speakers = next;
    if (isOther(before.order, next.order) || isOther(before.atHand, next.atHand)) this.#onTurn();
  }
}

function isOther(before: readonly ParticipantId[], next: readonly ParticipantId[]): boolean {
  return before.length !== next.length || before.some((one, place) => one !== next[place]);
}
