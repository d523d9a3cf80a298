import type { Person } from '@foyer/signaling/testing';

/** Where somebody may be, as far as they and the others have been told. */
export type Place = 'nowhere' | 'waiting' | 'attendee' | 'presenter' | 'removed' | 'gone';

/** Something that is acknowledged once it is so; until then both what was and what is to be may be found. */
export class Fact<T> {
  #may: readonly T[];

  constructor(now: T) {
    this.#may = [now];
  }

  /** What it is for sure; undefined while somebody's wish is under way. */
  get known(): T | undefined {
    return this.#may.length === 1 ? this.#may[0] : undefined;
  }

  get may(): readonly T[] {
    return this.#may;
  }

  /** Somebody asks for a change, and it is acknowledged, refused (false), or nobody ever hears how it ended (throws). */
  async becomes(next: T, ask: () => Promise<boolean>): Promise<boolean> {
    const before = this.#may;
    this.#may = [...before, next];
    const done = await ask();
    this.#may = done ? [next] : before;
    return done;
  }

  /** It was looked at. */
  isFound(now: T): void {
    this.#may = [now];
  }
}

/** Somebody who came by the link, and what must be true of them. */
export class Guest {
  readonly person: Person;
  readonly place = new Fact<Place>('nowhere');
  readonly hand = new Fact(false);
  /** Tickets that have opened a socket. */
  readonly spent: string[] = [];

  constructor(person: Person) {
    this.person = person;
  }

  get isInside(): boolean {
    return this.place.known === 'attendee' || this.place.known === 'presenter';
  }
}
