/** Who has spoken in an interval: counts packets of speech, as they come. */
export class Speech {
  /** How many packets of speech each has sent in this interval, and how loud they were taken together. */
  readonly #heard = new Map<number, { packets: number; loudness: number }>();

  /** @param loudness of one packet, in dB above silence */
  hear(source: number, loudness: number): void {
    const before = this.#heard.get(source);
    if (!before) this.#heard.set(source, { packets: 1, loudness });
    else {
      before.packets++;
      before.loudness += loudness;
    }
  }

  forget(source: number): void {
    this.#heard.delete(source);
  }

  /** Ends the interval. Returns who has spoken in it, the loudest first. */
  take(): readonly number[] {
    const loud = [...this.#heard]
      .sort(([, one], [, other]) => other.loudness / other.packets - one.loudness / one.packets)
      .map(([source]) => source);
    this.#heard.clear();
    return loud;
  }
}
