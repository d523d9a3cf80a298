import { type Slot, voiceOf } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { MediaConsumer, MediaProducer, MediaRouter, MediaSlots } from '../media/engine.ts';
import type { Member } from './member.ts';

/** How many are heard at once, where nobody has said how many. */
export const SLOTS = 4;

export interface VoicesOptions {
  /** How many are heard at once. */
  readonly slots: number;
  /** Called every `SPEECH_INTERVAL_MS` with those who have spoken, the loudest first; and once with none. */
  readonly onSpeech: (people: readonly ParticipantId[]) => void;
}

/** Everybody's voices in a room: open microphones go into its slots, and everybody takes all slots but the one they speak in. */
export class Voices {
  readonly #slots: Promise<MediaSlots>;
  #opened: MediaSlots | null = null;
  /** By what number the slots know somebody; nobody else ever gets it. */
  readonly #sources = new Map<ParticipantId, number>();
  readonly #people = new Map<number, ParticipantId>();
  /** Whose voice is in which slot. */
  readonly #owners: (ParticipantId | undefined)[] = [];
  readonly #listeners = new Map<ParticipantId, { readonly member: Member; readonly taken: readonly MediaConsumer[] }>();

  /** @param router on its way: whoever listens or speaks waits for it */
  constructor(router: Promise<MediaRouter>, { slots, onSpeech }: VoicesOptions) {
    this.#slots = router.then(async (one) => {
      this.#opened = await one.openSlots({
        count: slots,
        onOwner: (slot, source) => this.#follow(slot, this.#people.get(source)),
        onSpeech: (sources) => onSpeech(this.#those(sources)),
      });
      return this.#opened;
    });
    // When there are none, whoever attaches is told.
    this.#slots.catch(() => {});
  }

  /** Has somebody take all slots. Sound waits for nothing: it flows when their line is up. */
  async listen(member: Member): Promise<Slot[]> {
    const { receive, capabilities, id } = member;
    const { producers } = await this.#slots;
    const consumers = await Promise.all(
      producers.map((producer) => receive.consume({ producer, capabilities, paused: false, layer: 0 })),
    );
    const taken = consumers.filter((consumer) => consumer !== null);
    // One that their browser cannot take, and so all: they are there without sound, and are told no slots.
    if (taken.length < producers.length) return [];
    this.#listeners.set(id, { member, taken });
    for (const [slot, consumer] of taken.entries()) if (this.#owners[slot] === id) consumer.hold(true);
    return taken.map(({ id: consumer, rtpParameters }, slot) => {
      return { id: consumer, producer: producers[slot]?.id ?? '', rtpParameters };
    });
  }

  /** Somebody's microphone is open. */
  async open(id: ParticipantId, producer: MediaProducer): Promise<void> {
    const source = this.#sources.get(id) ?? this.#sources.size + 1;
    this.#sources.set(id, source);
    this.#people.set(source, id);
    await (await this.#slots).open(source, { producer, voice: voiceOf(id) });
  }

  /** Somebody's microphone is closed, or they are gone: nothing of it is heard from now on. */
  async close(id: ParticipantId): Promise<void> {
    const source = this.#sources.get(id);
    if (source !== undefined) (await this.#slots).close(source);
  }

  /** Somebody takes nothing any more. What they took was closed with their connection. */
  leave(member: Member): void {
    if (this.#listeners.get(member.id)?.member === member) this.#listeners.delete(member.id);
  }

  /** How many packets of speech nobody heard so far, because more spoke at once than there are slots. */
  get leftOut(): number {
    return this.#opened?.leftOut ?? 0;
  }

  /** How many microphones are open, and how many of these are read. */
  get microphones(): { readonly open: number; readonly read: number } {
    return this.#opened?.microphones ?? { open: 0, read: 0 };
  }

  count(id: ParticipantId): number {
    return this.#listeners.get(id)?.taken.length ?? 0;
  }

  #those(sources: readonly number[]): readonly ParticipantId[] {
    return sources.map((source) => this.#people.get(source)).filter((who) => who !== undefined);
  }

  /** In the turn in which the first packet is sent, and before it: nobody hears themselves. */
  #follow(slot: number, owner: ParticipantId | undefined): void {
    const before = this.#owners[slot];
    this.#owners[slot] = owner;
    if (before !== undefined) this.#listeners.get(before)?.taken[slot]?.hold(false);
    if (owner !== undefined) this.#listeners.get(owner)?.taken[slot]?.hold(true);
  }
}
