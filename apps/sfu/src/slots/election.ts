/**
 * Who is heard, decided packet by packet. While there are as many slots as open microphones everybody has one, however quietly
 * they speak. When there are more, slots go to whoever speaks: an idle one at once, because a first syllable does not come
 * twice; one that is in use only to somebody who has been clearly louder for a while. Nobody moves from slot to slot.
 */

/** From here on it is speech, in dB below the loudest (RFC 6464: 0 is the loudest). */
const SPEECH_LEVEL = 50;
/** Between two words people pause for less than this, in ms; whoever is quiet for longer gives their slot up. */
const HOLD_MS = 300;
/** By how much louder somebody has to be, in dB, and for how long, in ms, to take a slot that is in use. */
const LOUDER_BY = 6;
const LOUDER_FOR_MS = 100;
/** How much of a new packet goes into what somebody's loudness is taken for: it rises faster than it falls. */
const RISE = 0.5;
const FALL = 0.15;
export const SILENT_LEVEL = 127;

const NONE = -1;

interface Microphone {
  readonly source: number;
  slot: number;
  /** The one they had last: whoever gets it back keeps their place for those who listen. */
  lastSlot: number;
  /** In dB above silence, smoothed; of what they speak alone, because a pause between two words says nothing of it. */
  loudness: number;
  /** Since when they have been clearly louder than somebody who has a slot, in ms; NaN: they are not. */
  louderSince: number;
  /** When they were last heard to speak, in ms. */
  spokeAt: number;
  readonly openedAt: number;
}

export class Election {
  /** Who has which slot, by number; -1: nobody. */
  readonly #owners: Int32Array;
  readonly #idleSince: Float64Array;
  readonly #microphones = new Map<number, Microphone>();
  /** How many packets of speech found no slot. */
  leftOut = 0;

  constructor(slots: number) {
    this.#owners = new Int32Array(slots).fill(NONE);
    this.#idleSince = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  }

  /** Whether a packet this loud is speech. */
  static isSpeech(level: number): boolean {
    return level <= SPEECH_LEVEL;
  }

  /** Somebody's microphone is open. @param now in ms */
  open(source: number, now: number): void {
    if (this.#microphones.has(source)) return;
    const never = Number.NEGATIVE_INFINITY;
    this.#microphones.set(source, {
      source,
      ...{ slot: NONE, lastSlot: NONE },
      ...{ loudness: 0, louderSince: Number.NaN, spokeAt: never, openedAt: now },
    });
  }

  /** Somebody's microphone is closed: they have no slot any more. @param now in ms */
  close(source: number, now: number): void {
    const microphone = this.#microphones.get(source);
    if (microphone) this.#release(microphone, now);
    this.#microphones.delete(source);
  }

  /** How many microphones are open. */
  get size(): number {
    return this.#microphones.size;
  }

  /** Whose microphones are open, and have brought no speech since then, or since they were opened. */
  silentSince(then: number): readonly number[] {
    return [...this.#microphones.values()]
      .filter(({ spokeAt, openedAt }) => Math.max(spokeAt, openedAt) < then)
      .map(({ source }) => source);
  }

  /** Who has a slot; -1: nobody. */
  ownerOf(slot: number): number {
    return this.#owners[slot] ?? NONE;
  }

  /**
   * Takes note of a packet.
   *
   * @param level as RFC 6464 has it: 0, as loud as can be, to 127
   * @param now in ms, by a clock that never goes back
   * @returns the slot it goes into; -1: none
   */
  hear(source: number, level: number, now: number): number {
    const microphone = this.#microphones.get(source);
    if (!microphone) return NONE;
    const speaks = Election.isSpeech(level);
    if (speaks) {
      const above = SILENT_LEVEL - level;
      microphone.loudness += (above - microphone.loudness) * (above > microphone.loudness ? RISE : FALL);
      microphone.spokeAt = now;
    }
    const isRoomForAll = this.#microphones.size <= this.#owners.length;

    if (microphone.slot !== NONE) {
      if (isRoomForAll || now - microphone.spokeAt <= HOLD_MS) return microphone.slot;
      this.#release(microphone, now);
      return NONE;
    }
    if (!speaks && !isRoomForAll) {
      microphone.louderSince = Number.NaN;
      return NONE;
    }
    const slot = this.#idleSlotFor(microphone, now);
    if (slot !== NONE) return this.#take(microphone, slot, now);
    const other = this.#quietestOwner();
    if (!this.#isToGiveWay(other, microphone, now)) {
      this.leftOut++;
      return NONE;
    }
    return this.#take(microphone, other.slot, now);
  }

  /** The one they had last if it is free, or else the one that has been idle for longest. */
  #idleSlotFor({ lastSlot }: Microphone, now: number): number {
    if (lastSlot !== NONE && this.#idleFor(lastSlot, now) > 0) return lastSlot;
    let best = NONE;
    for (let slot = 0; slot < this.#owners.length; slot++)
      if (this.#idleFor(slot, now) > (best === NONE ? 0 : this.#idleFor(best, now))) best = slot;
    return best;
  }

  /** For how long nobody has spoken in a slot, in ms; 0: its owner may go on at any moment. */
  #idleFor(slot: number, now: number): number {
    const owner = this.#microphones.get(this.ownerOf(slot));
    if (!owner) return now - (this.#idleSince[slot] ?? 0) + 1;
    const quiet = now - owner.spokeAt;
    return quiet > HOLD_MS && this.#microphones.size > this.#owners.length ? quiet : 0;
  }

  #quietestOwner(): Microphone {
    let quietest: Microphone | undefined;
    for (let slot = 0; slot < this.#owners.length; slot++) {
      const owner = this.#microphones.get(this.ownerOf(slot));
      if (owner && (!quietest || owner.loudness < quietest.loudness)) quietest = owner;
    }
    if (!quietest) throw new Error('no slot is idle, and nobody has one');
    return quietest;
  }

  #isToGiveWay(owner: Microphone, challenger: Microphone, now: number): boolean {
    if (challenger.loudness < owner.loudness + LOUDER_BY) {
      challenger.louderSince = Number.NaN;
      return false;
    }
    if (Number.isNaN(challenger.louderSince)) challenger.louderSince = now;
    return now - challenger.louderSince >= LOUDER_FOR_MS;
  }

  #take(microphone: Microphone, slot: number, now: number): number {
    const before = this.#microphones.get(this.ownerOf(slot));
    if (before) this.#release(before, now);
    this.#owners[slot] = microphone.source;
    microphone.slot = slot;
    microphone.lastSlot = slot;
    microphone.louderSince = Number.NaN;
    if (microphone.spokeAt === Number.NEGATIVE_INFINITY) microphone.spokeAt = now;
    return slot;
  }

  #release(microphone: Microphone, now: number): void {
    if (microphone.slot === NONE) return;
    this.#owners[microphone.slot] = NONE;
    this.#idleSince[microphone.slot] = now;
    microphone.slot = NONE;
  }
}
