import type { Attachment, RtpCapabilities, RtpParameters, Source, Taken, View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Clock } from '@foyer/server-kit';
import { type IceParameters, type Layer, type MediaRouter, SPEECH_INTERVAL_MS } from '../media/engine.ts';
import type { Load } from '../media/load.ts';
import { Audience, type AudienceEvents } from './audience.ts';
import { Demand } from './demand.ts';
import { Entrance } from './entrance.ts';
import { Floor } from './floor.ts';
import { watchLine } from './line.ts';
import { hangUp, type Member, newMember, takenBy } from './member.ts';
import { Offered } from './offered.ts';
import { ready } from './reconcile.ts';
import { Voices } from './voices.ts';

export interface RoomEvents extends AudienceEvents {
  /** Somebody's line broke. Their media is already gone. */
  readonly onLost: (participant: ParticipantId) => void;
  /** The largest copy of somebody's camera that anybody is shown is another one; null: nobody is shown it. */
  readonly onDemand: (participant: ParticipantId, demand: Layer | null) => void;
  /** The process below the room is gone, and all media with it. */
  readonly onDied: (everybody: readonly ParticipantId[]) => void;
}

export interface RoomOptions {
  readonly clock: Clock;
  /** How many are heard at once. */
  readonly slots: number;
  readonly events: RoomEvents;
}

/** What somebody brings along who attaches. */
export interface Arrival {
  readonly fingerprint: string;
  readonly capabilities: RtpCapabilities;
  readonly view: View;
  /** Whom the presenters have put into everybody's large place. */
  readonly spotlight: ParticipantId | null;
}

const SHARED: readonly Source[] = ['screen', 'screen-sound'];

/** The media of one meeting: who sends what, and who takes it. Knows no rights and asks nobody. */
export class Room {
  readonly #router: Promise<MediaRouter>;
  readonly #clock: Clock;
  readonly #events: RoomEvents;
  readonly #entrance: Entrance;
  readonly #floor: Floor;
  readonly #offered = new Offered();
  readonly #demand: Demand;
  readonly #audience: Audience;
  readonly #voices: Voices;
  #load: Load = 'calm';

  /** @param router on its way: whoever attaches waits for it, whoever leaves does not */
  constructor(router: Promise<MediaRouter>, { clock, events, slots }: RoomOptions) {
    this.#router = router;
    this.#clock = clock;
    this.#events = events;
    this.#entrance = new Entrance(router);
    this.#voices = new Voices(router, {
      slots,
      onSpeech: (people) => this.#floor.hear(people, SPEECH_INTERVAL_MS),
    });
    this.#floor = new Floor(clock, () => this.#audience.spread());
    this.#demand = new Demand({
      clock,
      cameras: () => this.#offered.list().filter(({ source }) => source === 'camera'),
      takes: () => this.#audience.takes(),
      onDemand: events.onDemand,
    });
    this.#audience = new Audience({ offered: this.#offered, floor: this.#floor, demand: this.#demand }, events);
    // When there is no router, whoever attaches is told.
    this.#follow().catch(() => {});
  }

  get members(): readonly ParticipantId[] {
    return this.#audience.people;
  }

  /** Nobody here, and nobody on their way in. */
  get isEmpty(): boolean {
    return this.members.length === 0 && this.#entrance.people.length === 0;
  }

  /** How much what it runs on has to do. */
  get load(): Load {
    return this.#load;
  }

  /** How many packets of speech nobody heard so far, because more spoke at once than are heard. */
  get leftOut(): number {
    return this.#voices.leftOut;
  }

  /** How many microphones are open, and how many of these are read. */
  get microphones(): { readonly open: number; readonly read: number } {
    return this.#voices.microphones;
  }

  /** How much one participant has here. */
  census(participant: ParticipantId): { transports: number; producers: number; consumers: number } {
    const member = this.#audience.find(participant);
    if (!member) return { transports: 0, producers: 0, consumers: 0 };
    return {
      transports: 2,
      producers: this.#offered.count(participant),
      consumers: member.takes.size + this.#voices.count(participant),
    };
  }

  /**
   * Makes both connections and everything there is to take (MD-2). Whatever they had before is closed first.
   *
   * @returns null when they were detached, or attached anew, while it was under way: then nothing is left of this
   */
  async attach(id: ParticipantId, arrival: Arrival): Promise<Attachment | null> {
    const { fingerprint, capabilities, view, spotlight } = arrival;
    this.detach(id);
    // Before anything is waited for: what is said later about the spotlight is newer.
    this.spotlight(spotlight);
    const pair = await this.#entrance.open(id, fingerprint);
    if (!pair) return null;
    const member = newMember({ id, capabilities, view, fingerprint, attachedAt: this.#clock.now(), ...pair });
    this.#audience.join(member);
    for (const transport of [pair.send, pair.receive])
      member.watches.push(watchLine(transport, { clock: this.#clock, onOver: () => this.#lose(member) }));

    const attached = member.turns.answer(async () => {
      // Nothing can arrive before the browser has taken all of it: its line only comes up with that. So pictures need
      // not wait for `ready`, and the key frame is asked for the moment the line is up.
      const [slots] = await Promise.all([
        this.#voices.listen(member),
        this.#audience.settle(member, { paused: false }),
      ]);
      const [send, receive] = [pair.send.parameters, pair.receive.parameters];
      return this.#audience.includes(member)
        ? { send, receive, slots, demand: this.#demand.of(id), ...takenBy(member) }
        : null;
    });
    this.#audience.spread();
    return attached;
  }

  /** Takes in one source; null when they are not attached, send it already, or it makes no sense. */
  async publish(
    id: ParticipantId,
    { source, rtpParameters }: { source: Source; rtpParameters: RtpParameters },
  ): Promise<string | null> {
    const member = this.#audience.find(id);
    if (!member || member.publishing.has(source) || this.#offered.of(id, source)) return null;
    const attempt = Symbol(source);
    member.publishing.set(source, attempt);
    const isWanted = () => member.publishing.get(source) === attempt;
    try {
      const producer = await member.send.produce({ source, rtpParameters });
      if (!producer) return null;
      if (!isWanted() || !this.#audience.includes(member)) {
        producer.close();
        return null;
      }
      this.#offered.add(id, producer);
      this.#audience.spread();
      if (source === 'microphone') await this.#voices.open(id, producer);
      return producer.id;
    } finally {
      if (isWanted()) member.publishing.delete(source);
    }
  }

  /** Lets a source flow, or stops it for everybody (MD-4). False when they do not send it. */
  async switch(id: ParticipantId, { source, on }: { source: Source; on: boolean }): Promise<boolean> {
    // What is only being taken in is not taken in any more: whoever wants it off has said so after whoever sent it.
    if (!on) this.#audience.find(id)?.publishing.delete(source);
    const stream = this.#offered.of(id, source);
    if (!stream) return false;
    this.#offered.switch(stream, on);
    if (source === 'microphone' && !on) await this.#voices.close(id);
    await stream.media.setPaused(!on);
    if (source === 'microphone' && on && this.#offered.of(id, source)?.on) await this.#voices.open(id, stream.media);
    if (source === 'microphone' && !on) this.#floor.silence(id);
    this.#audience.spread();
    return true;
  }

  /** Ends what somebody sends of their screen (MD-10), also what is only being taken in. */
  unshare(id: ParticipantId): void {
    for (const source of SHARED) this.#audience.find(id)?.publishing.delete(source);
    if (this.#offered.end(id, SHARED)) this.#audience.spread();
  }

  /** Lets pictures flow that the browser says it has taken. Ids that are not theirs do nothing. */
  async ready(id: ParticipantId, consumers: readonly string[]): Promise<boolean> {
    const member = this.#audience.find(id);
    if (!member) return false;
    await ready(member, consumers);
    return true;
  }

  /** What somebody's page shows from now on. False when they are not attached. */
  view(id: ParticipantId, view: View): boolean {
    const member = this.#audience.find(id);
    if (!member) return false;
    member.view = view;
    this.#audience.look(member);
    return true;
  }

  spotlight(spotlight: ParticipantId | null): void {
    this.#audience.spotlight(spotlight);
  }

  /** New ICE credentials for both connections (MD-7); null when they are not attached. */
  async restart(id: ParticipantId): Promise<{ send: IceParameters; receive: IceParameters } | null> {
    const member = this.#audience.find(id);
    if (!member) return null;
    const [send, receive] = await Promise.all([member.send.restart(), member.receive.restart()]);
    return send && receive && { send, receive };
  }

  /** Everything somebody takes, after all changes that are under way; null when they are not attached. */
  async read(id: ParticipantId): Promise<Taken | null> {
    const member = this.#audience.find(id);
    if (!member) return null;
    this.#audience.hurry(member);
    return member.turns.answer(async () =>
      this.#audience.includes(member) ? { ...takenBy(member), demand: this.#demand.of(id) } : null,
    );
  }

  /** By which certificate somebody is here, and since when; null when they are not attached. */
  proof(id: ParticipantId): Pick<Member, 'fingerprint' | 'attachedAt'> | null {
    const member = this.#audience.find(id);
    return member ? { fingerprint: member.fingerprint, attachedAt: member.attachedAt } : null;
  }

  /** Closes everything of one participant, and takes it from the others (MD-5). */
  detach(id: ParticipantId): void {
    this.#entrance.cancel(id);
    const member = this.#audience.find(id);
    if (!member) return;
    this.#audience.leave(id);
    this.#offered.end(id);
    this.#voices.leave(member);
    void this.#voices.close(id).catch(this.#events.onFailure);
    hangUp(member);
    this.#floor.leave(id);
    this.#audience.spread();
  }

  close(): void {
    this.#forget();
    void this.#router.then((router) => router.close()).catch(this.#events.onFailure);
  }

  async #follow(): Promise<void> {
    const router = await this.#router;
    router.onLoad((load) => {
      this.#load = load;
      this.#audience.bear(load);
    });
    await router.died;
    const everybody = [...this.members, ...this.#entrance.people];
    this.#forget();
    this.#events.onDied(everybody);
  }

  #forget(): void {
    this.#entrance.clear();
    this.#audience.clear();
    this.#demand.clear();
  }

  #lose(member: Member): void {
    if (!this.#audience.includes(member)) return;
    this.detach(member.id);
    this.#events.onLost(member.id);
  }
}
