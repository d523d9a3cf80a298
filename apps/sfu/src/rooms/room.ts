import type { Attachment, Consumer, RtpCapabilities, RtpParameters } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { MediaConsumer, MediaProducer, MediaRouter, MediaTransport, Source } from '../media/engine.ts';
import { type Offer, subscriptionChange } from './subscriptions.ts';

/** Everything one participant has on this node. Reached through them, and through nobody else (MD-6). */
interface Member {
  readonly id: ParticipantId;
  readonly send: MediaTransport;
  readonly receive: MediaTransport;
  readonly capabilities: RtpCapabilities;
  readonly producers: Map<Source, MediaProducer>;
  /** What is being taken in just now. */
  readonly publishing: Set<Source>;
  /** By the producer they take from. */
  readonly consumers: Map<string, MediaConsumer>;
  /** Changes to one member's subscriptions happen one after another. */
  settled: Promise<unknown>;
}

export interface RoomEvents {
  /** Streams one participant can now take, and streams that are gone for them. */
  readonly onChange: (participant: ParticipantId, change: { opened: Consumer[]; closed: string[] }) => void;
  /** Somebody's line broke. Their media is already gone. */
  readonly onLost: (participant: ParticipantId) => void;
  /** The process below the room is gone, and all media with it. */
  readonly onDied: (everybody: readonly ParticipantId[]) => void;
  /** Something failed that nobody was waiting for. */
  readonly onFailure: (cause: unknown) => void;
}

/** The media of one meeting: who sends what, and who takes it. Knows no rules and asks nobody. */
export class Room {
  readonly #router: Promise<MediaRouter>;
  readonly #events: RoomEvents;
  readonly #members = new Map<ParticipantId, Member>();
  /** Whoever is being attached just now, and by which attempt. */
  readonly #attempts = new Map<ParticipantId, symbol>();

  /** @param router on its way: whoever attaches waits for it, whoever leaves does not */
  constructor(router: Promise<MediaRouter>, events: RoomEvents) {
    this.#router = router;
    this.#events = events;
    router
      .then(({ died }) => died)
      .then(() => {
        const everybody = [...this.#members.keys(), ...this.#attempts.keys()];
        this.#forget();
        events.onDied(everybody);
      })
      // Whoever attaches is told that there is no router.
      .catch(() => {});
  }

  get members(): readonly ParticipantId[] {
    return [...this.#members.keys()];
  }

  /** Nobody here, and nobody on their way in. */
  get isEmpty(): boolean {
    return this.#members.size === 0 && this.#attempts.size === 0;
  }

  /** How much one participant has here. */
  census(participant: ParticipantId): { transports: number; producers: number; consumers: number } {
    const member = this.#members.get(participant);
    if (!member) return { transports: 0, producers: 0, consumers: 0 };
    return { transports: 2, producers: member.producers.size, consumers: member.consumers.size };
  }

  /**
   * Makes both connections and everything there is to take (MD-2). Whatever they had before is closed first.
   *
   * @returns null when they were detached, or attached anew, while it was under way: then nothing is left of this
   */
  async attach(
    id: ParticipantId,
    { fingerprint, capabilities }: { fingerprint: string; capabilities: RtpCapabilities },
  ): Promise<Attachment | null> {
    this.detach(id);
    const attempt = Symbol(id);
    this.#attempts.set(id, attempt);
    const pair = await this.#openPair(fingerprint).catch((cause: unknown) => {
      // What failed because it is no longer wanted is no failure.
      if (this.#attempts.get(id) !== attempt) return null;
      this.#attempts.delete(id);
      throw cause;
    });
    if (!pair) return null;
    const [send, receive] = pair;
    if (this.#attempts.get(id) !== attempt) {
      send.close();
      receive.close();
      return null;
    }
    this.#attempts.delete(id);
    const member: Member = {
      id,
      send,
      receive,
      capabilities,
      producers: new Map(),
      publishing: new Set(),
      consumers: new Map(),
      settled: Promise.resolve(),
    };
    this.#members.set(id, member);
    for (const { lost } of pair) void lost.then(() => this.#lose(member));
    // Nothing can arrive before the browser has taken all of it: its line only comes up with that. So pictures need
    // not wait for `ready`, and the key frame is asked for the moment the line is up.
    const { opened } = await this.#reconcile(member, { paused: false });
    return { send: send.parameters, receive: receive.parameters, consumers: opened };
  }

  /** Takes in one source; null when they are not attached, send it already, or it makes no sense. */
  async publish(
    id: ParticipantId,
    { source, rtpParameters }: { source: Source; rtpParameters: RtpParameters },
  ): Promise<string | null> {
    const member = this.#members.get(id);
    if (!member || member.producers.has(source) || member.publishing.has(source)) return null;
    member.publishing.add(source);
    try {
      const producer = await member.send.produce({ source, rtpParameters });
      if (!producer) return null;
      member.producers.set(source, producer);
      this.#spread();
      return producer.id;
    } finally {
      member.publishing.delete(source);
    }
  }

  /** Lets a source flow, or stops it for everybody (MD-4). False when they do not send it. */
  async switch(id: ParticipantId, { source, on }: { source: Source; on: boolean }): Promise<boolean> {
    const producer = this.#members.get(id)?.producers.get(source);
    if (!producer) return false;
    await producer.setPaused(!on);
    return true;
  }

  /** Lets pictures flow that the browser says it has taken. Ids that are not theirs do nothing. */
  async ready(id: ParticipantId, consumers: readonly string[]): Promise<boolean> {
    const member = this.#members.get(id);
    if (!member) return false;
    const theirs = [...member.consumers.values()].filter((consumer) => consumers.includes(consumer.id));
    await Promise.all(theirs.map((consumer) => consumer.resume()));
    return true;
  }

  /** Closes everything of one participant, and takes it from the others (MD-5). */
  detach(id: ParticipantId): void {
    this.#attempts.delete(id);
    const member = this.#members.get(id);
    if (!member) return;
    this.#members.delete(id);
    member.send.close();
    member.receive.close();
    if (member.producers.size > 0) this.#spread();
  }

  close(): void {
    this.#forget();
    void this.#router.then((router) => router.close()).catch(this.#events.onFailure);
  }

  #forget(): void {
    this.#attempts.clear();
    this.#members.clear();
  }

  #lose(member: Member): void {
    if (this.#members.get(member.id) !== member) return;
    this.detach(member.id);
    this.#events.onLost(member.id);
  }

  async #openPair(fingerprint: string): Promise<readonly [MediaTransport, MediaTransport]> {
    const router = await this.#router;
    return Promise.all([router.openTransport(fingerprint), router.openTransport(fingerprint)]);
  }

  /** Brings everybody's subscriptions up to date and tells those for whom something changed. */
  #spread(): void {
    for (const member of this.#members.values())
      this.#reconcile(member, { paused: true })
        .then((change) => {
          if (change.opened.length + change.closed.length > 0) this.#events.onChange(member.id, change);
        })
        .catch(this.#events.onFailure);
  }

  /** @param pictures whether new pictures wait until the browser says that it has taken them; sound never does */
  #reconcile(member: Member, pictures: { paused: boolean }): Promise<{ opened: Consumer[]; closed: string[] }> {
    const next = member.settled.then(() => this.#settle(member, pictures));
    // One step that fails must not take those after it along.
    member.settled = next.catch(() => {});
    return next;
  }

  async #settle(member: Member, pictures: { paused: boolean }): Promise<{ opened: Consumer[]; closed: string[] }> {
    if (this.#members.get(member.id) !== member) return { opened: [], closed: [] };
    const offers = this.#offers();
    const { take, drop } = subscriptionChange(member.id, {
      offers: offers.map(({ owner, producer }) => ({ owner, producer: producer.id })),
      has: new Set(member.consumers.keys()),
    });
    const closed = drop.flatMap((producer) => {
      const consumer = member.consumers.get(producer);
      member.consumers.delete(producer);
      consumer?.close();
      return consumer ? [consumer.id] : [];
    });
    const taken = await Promise.all(
      offers
        .filter(({ producer }) => take.includes(producer.id))
        .map(async ({ owner, producer }) => {
          const consumer = await member.receive.consume({
            producer,
            capabilities: member.capabilities,
            paused: producer.source === 'camera' && pictures.paused,
          });
          if (!consumer) return [];
          member.consumers.set(producer.id, consumer);
          const { id, rtpParameters } = consumer;
          return [{ id, producer: producer.id, participant: owner, source: producer.source, rtpParameters }];
        }),
    );
    return { opened: taken.flat(), closed };
  }

  #offers(): (Omit<Offer, 'producer'> & { producer: MediaProducer })[] {
    return [...this.#members.values()].flatMap((member) =>
      [...member.producers.values()].map((producer) => ({ owner: member.id, producer })),
    );
  }
}
