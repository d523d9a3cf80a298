interface Spoken {
  readonly source: number;
  /** How many packets of speech they have sent in this interval, and how loud those were taken together. */
  packets: number;
  loudness: number;
}

/** Who has spoken in an interval: counts packets of speech, as they come. */
export class Speech {
  /** Whoever has spoken before stays: most will again, and packets come by the hundred. */
  readonly #heard = new Map<number, Spoken>();

  /** @param loudness of one packet, in dB above silence */
  hear(source: number, loudness: number): void {
    const before = this.#heard.get(source);
    if (!before) this.#heard.set(source, { source, packets: 1, loudness });
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
    const loud: Spoken[] = [];
    for (const one of this.#heard.values()) if (one.packets > 0) loud.push(one);
    if (loud.length > 1) loud.sort((one, other) => other.loudness / other.packets - one.loudness / one.packets);
    const sources = loud.map(({ source }) => source);
    for (const one of loud) {
      one.packets = 0;
      one.loudness = 0;
    }
    return sources;
  }
}
