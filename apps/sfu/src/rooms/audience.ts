import type { MediaChange } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Load } from '../media/load.ts';
import type { Demand } from './demand.ts';
import type { Floor } from './floor.ts';
import type { Member, Take } from './member.ts';
import { modest } from './modest.ts';
import type { Offered } from './offered.ts';
import { isPicture, reconcile } from './reconcile.ts';
import { subscriptions } from './subscriptions.ts';

export interface AudienceEvents {
  /** Streams one participant can now take, streams that are gone for them, and the focus after that. */
  readonly onChange: (participant: ParticipantId, change: MediaChange) => void;
  /** Something failed that nobody was waiting for. */
  readonly onFailure: (cause: unknown) => void;
}

export interface AudienceParts {
  readonly offered: Offered;
  readonly floor: Floor;
  readonly demand: Demand;
}

/** How many are looked at before others have their turn in this process. */
const AT_ONCE = 10;

/** Everybody in a room, first come first, and what each of them is sent: what subscriptions.ts says. */
export class Audience {
  readonly #members = new Map<ParticipantId, Member>();
  readonly #stage: AudienceParts;
  readonly #events: AudienceEvents;
  /** Whose turn it is to be looked at. */
  readonly #due = new Set<Member>();
  #spotlight: ParticipantId | null = null;
  #load: Load = 'calm';

  constructor(stage: AudienceParts, events: AudienceEvents) {
    this.#stage = stage;
    this.#events = events;
  }

  get people(): readonly ParticipantId[] {
    return [...this.#members.keys()];
  }

  find(id: ParticipantId): Member | undefined {
    return this.#members.get(id);
  }

  /** Not when they have gone, or come back as somebody else. */
  includes(member: Member): boolean {
    return this.#members.get(member.id) === member;
  }

  join(member: Member): void {
    this.#members.set(member.id, member);
  }

  /** What everybody takes just now. */
  takes(): readonly Take[] {
    return [...this.#members.values()].flatMap(({ takes }) => [...takes.values()]);
  }

  leave(id: ParticipantId): void {
    this.#members.delete(id);
  }

  clear(): void {
    for (const { watches } of this.#members.values()) for (const end of watches) end();
    this.#members.clear();
  }

  spotlight(spotlight: ParticipantId | null): void {
    if (spotlight === this.#spotlight) return;
    this.#spotlight = spotlight;
    this.spread();
  }

  /** The node has more to do, or less. */
  bear(load: Load): void {
    this.#load = load;
    this.spread();
  }

  /** Something has changed: brings what everybody takes up to date, and tells those for whom it is another thing. */
  spread(): void {
    for (const member of this.#members.values()) this.look(member);
  }

  /** The same for one of them: once, however much changes before it is their turn. */
  look(member: Member): void {
    if (member.isDue) return;
    member.isDue = true;
    this.#due.add(member);
    if (this.#due.size === 1) this.#goOn();
  }

  /** Lets it be somebody's turn now. */
  hurry(member: Member): void {
    if (this.#due.delete(member)) this.#turn(member);
  }

  /** A few at a time: packets of sound wait in the same process, and must not wait for all of these. */
  #goOn(): void {
    setImmediate(() => {
      for (const member of [...this.#due].slice(0, AT_ONCE)) this.hurry(member);
      if (this.#due.size > 0) this.#goOn();
    });
  }

  #turn(member: Member): void {
    member.turns
      .take(async () => {
        member.isDue = false;
        const change = await this.settle(member, { paused: true });
        if (change && this.includes(member)) this.#events.onChange(member.id, change);
      })
      .catch(this.#events.onFailure);
  }

  /**
   * Brings what one member takes up to date. Only in their turn.
   *
   * @param pictures whether new ones wait until the browser says that it has taken them
   */
  async settle(member: Member, pictures: { paused: boolean }): Promise<MediaChange | null> {
    if (!this.includes(member)) return null;
    const { offered, floor, demand } = this.#stage;
    const wanted = subscriptions(
      { participant: member.id, view: member.view },
      {
        people: this.people,
        offers: offered.list(),
        spotlight: this.#spotlight,
        speakers: floor.order,
        atHand: floor.atHand,
      },
    );
    const now =
      this.#load === 'calm'
        ? wanted
        : modest(wanted, { takes: member.takes, isPicture: (producer) => isPicture(offered.by(producer)?.source) });
    const change = await reconcile(member, now, { offered, ...pictures });
    demand.look();
    return change;
  }
}
