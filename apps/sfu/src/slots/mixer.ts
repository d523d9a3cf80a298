import { Election, SILENT_LEVEL } from './election.ts';
import { Rewriter, type RewriterOptions } from './rewriter.ts';
import { levelOf } from './rtp.ts';
import { Speech } from './speech.ts';

const NOBODY = -1;

export interface MixerParts {
  /** What each slot's packets bear. */
  readonly slots: readonly RewriterOptions[];
  /** Under which id packets say how loud they are. */
  readonly levelExtension: number;
  /**
   * Somebody else has a slot from now on; -1: nobody has. Comes before the first packet, in the same turn: whoever it is must
   * not hear themselves.
   */
  readonly onOwner: (slot: number, source: number) => void;
  /** A packet to be sent on; good for this call only. */
  readonly onPacket: (slot: number, packet: Buffer) => void;
  /** In ms, by a clock that never goes back. */
  readonly now: () => number;
}

/** Takes in the packets of open microphones, and puts those that are heard into slots. Makes nothing that lasts on the way. */
export class Mixer {
  readonly #parts: MixerParts;
  readonly #election: Election;
  readonly #speech = new Speech();
  readonly #rewriters: readonly Rewriter[];
  readonly #owners: Int32Array;
  /** Under which number those who listen know each. */
  readonly #voices = new Map<number, number>();

  constructor(parts: MixerParts) {
    this.#parts = parts;
    this.#election = new Election(parts.slots.length);
    this.#rewriters = parts.slots.map((slot) => new Rewriter(slot));
    this.#owners = new Int32Array(parts.slots.length).fill(NOBODY);
  }

  /** How many microphones are open. */
  get size(): number {
    return this.#election.size;
  }

  /** How many packets of speech found no slot so far. */
  get leftOut(): number {
    return this.#election.leftOut;
  }

  /**
   * @param source a small number, nobody else's
   * @param voice what packets bear for those who listen, as a contributing source
   */
  open(source: number, voice: number): void {
    this.#voices.set(source, voice);
    this.#election.open(source, this.#parts.now());
  }

  /** Not one packet of theirs is sent on from now. */
  close(source: number): void {
    this.#election.close(source, this.#parts.now());
    this.#voices.delete(source);
    this.#speech.forget(source);
    this.#follow();
  }

  /** Who has spoken since this was last asked, the loudest first. */
  spoken(): readonly number[] {
    return this.#speech.take();
  }

  /** Whose open microphones have brought no speech for so long, in ms. */
  silentFor(ms: number): readonly number[] {
    return this.#election.silentSince(this.#parts.now() - ms);
  }

  take(source: number, packet: Buffer): void {
    const csrc = this.#voices.get(source);
    // Nobody hears or sees anything of a microphone that is closed.
    if (csrc === undefined) return;
    const now = this.#parts.now();
    const said = levelOf(packet, this.#parts.levelExtension);
    // One that does not say how loud it is is heard where there is room for all, and takes nothing.
    const level = said < 0 ? SILENT_LEVEL : said;
    if (Election.isSpeech(level)) this.#speech.hear(source, SILENT_LEVEL - level);
    const slot = this.#election.hear(source, level, now);
    this.#follow();
    if (slot < 0) return;
    const sent = this.#rewriters[slot]?.rewrite(packet, csrc, now) ?? null;
    if (sent) this.#parts.onPacket(slot, sent);
  }

  #follow(): void {
    for (let slot = 0; slot < this.#owners.length; slot++) {
      const owner = this.#election.ownerOf(slot);
      if (owner === this.#owners[slot]) continue;
      this.#owners[slot] = owner;
      this.#rewriters[slot]?.switch();
      this.#parts.onOwner(slot, owner);
    }
  }
}
