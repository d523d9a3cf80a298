import {
  type Command,
  decide,
  type Meeting,
  type MeetingEvent,
  type MeetingId,
  ok,
  type Refusal,
  type Result,
  refuse,
  type Terms,
} from '@foyer/domain';
import type { RefusalCode, Refused } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { MeetingStore } from './store.ts';

/** One step of a meeting: how it stood, what happened, how it stands. */
export interface Change {
  readonly before: Meeting;
  readonly events: readonly MeetingEvent[];
  readonly after: Meeting;
}

/** A command as it is asked: when is this class's to say. */
export type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at'> : never) : never;

/**
 * What has to succeed before a decision is kept; it is not even tried when the rules refuse. Answers null, or why it did
 * not succeed.
 */
type First<R extends RefusalCode> = (now: Meeting) => Promise<Refused<R> | null>;

export interface MeetingsParts {
  readonly store: MeetingStore;
  readonly clock: Clock;
  /** What follows from a change. The next change of the same meeting waits for it. */
  readonly follow: (change: Change) => Promise<void>;
}

/** Changes each meeting one step at a time: decide, keep, then let what follows follow. */
export class Meetings {
  readonly #parts: MeetingsParts;
  readonly #queues = new Map<MeetingId, Promise<unknown>>();

  constructor(parts: MeetingsParts) {
    this.#parts = parts;
  }

  async open(terms: Terms): Promise<void> {
    const created = await this.#parts.store.create(terms, this.#parts.clock.now());
    if (!created) throw new Error(`a meeting with the id ${terms.id} exists already`);
  }

  /** The meetings with somebody inside or waiting. */
  live(): Promise<readonly MeetingId[]> {
    return this.#parts.store.live();
  }

  async read(id: MeetingId): Promise<Meeting | null> {
    return (await this.#parts.store.read(id))?.meeting ?? null;
  }

  /** Everything that happened in a meeting, oldest first. */
  log(id: MeetingId): Promise<readonly MeetingEvent[]> {
    return this.#parts.store.log(id);
  }

  /** Asks the rules, keeps what they decided, and waits until those concerned have been told. */
  change<R extends RefusalCode = never>(
    id: MeetingId,
    asked: Asked,
    first?: First<R>,
  ): Promise<Result<Meeting, Refusal | 'not-found' | R>> {
    const turn = (this.#queues.get(id) ?? Promise.resolve()).then(() => this.#step(id, asked, first));
    const settled = turn.then(
      () => {},
      () => {},
    );
    this.#queues.set(id, settled);
    void settled.then(() => {
      if (this.#queues.get(id) === settled) this.#queues.delete(id);
    });
    return turn;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#queues.size > 0) await Promise.all(this.#queues.values());
  }

  async #step<R extends RefusalCode>(
    id: MeetingId,
    asked: Asked,
    first?: First<R>,
  ): Promise<Result<Meeting, Refusal | 'not-found' | R>> {
    const { store, clock, follow } = this.#parts;
    const stored = await store.read(id);
    if (!stored) return refuse('not-found');
    const decision = decide(stored.meeting, { ...asked, at: clock.now() });
    if (!decision.ok) return decision;
    const objection = await first?.(stored.meeting);
    if (objection) return objection;
    if (decision.value.length === 0) return ok(stored.meeting);

    const kept = await store.append(id, { after: stored.version, events: decision.value });
    if (!kept) throw new Error(`meeting ${id} was changed by somebody else`);
    await follow({ before: stored.meeting, events: decision.value, after: kept.meeting });
    return ok(kept.meeting);
  }
}
