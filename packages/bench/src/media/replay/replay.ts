import { senderReport } from './rtcp.ts';
import { type Cut, type Tape, TRANSPORT_WIDE_AT } from './tape.ts';
import { writePictureId } from './vp8.ts';

/** Numbers the packets of all streams of one connection. */
export interface Counter {
  next: number;
}

interface ReplayOptions {
  readonly ssrc: number;
  readonly counter: Counter;
}

/**
 * One stream that plays a tape, over and over, as if somebody just now sent it: sequence numbers rise by one, time goes on
 * evenly by the clock on the wall, pictures are numbered on, also where the tape begins anew or jumps.
 */
export class Replay {
  readonly ssrc: number;
  #tape: Tape;
  readonly #counter: Counter;
  #isPlaying = false;
  /** What comes next, and when the first of the tape would have been played, in ms. */
  #index = 0;
  #origin = 0;
  /** What comes next does not follow what came last. */
  #isCut = true;
  #sequence = 0;
  #sentAt = 0;
  #timestamp = 0;
  #timestampOffset = 0;
  readonly #pictures = new Numbering(0x8000);
  readonly #bases = new Numbering(0x100);
  #packets = 0;
  #bytes = 0;

  constructor(tape: Tape, { ssrc, counter }: ReplayOptions) {
    this.ssrc = ssrc;
    this.#tape = tape;
    this.#counter = counter;
  }

  /** How many packets it has sent so far. */
  get packets(): number {
    return this.#packets;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Goes on from the next place where one can begin. All moments are in ms, by one clock. */
  play(now: number): void {
    if (!this.#isPlaying) this.#jump(now);
    this.#isPlaying = true;
  }

  stop(): void {
    this.#isPlaying = false;
  }

  /** Goes on with another tape of the same kind, from its beginning. */
  change(tape: Tape, now: number): void {
    if (tape === this.#tape) return;
    this.#tape = tape;
    this.#index = 0;
    this.#jump(now);
  }

  /** Somebody needs a key frame: it is the next thing that is sent. */
  askForKeyFrame(now: number): void {
    if (this.#isPlaying) this.#jump(now);
  }

  /** What has to be sent by now. */
  due(now: number): readonly Buffer[] {
    const packets: Buffer[] = [];
    while (this.#isPlaying) {
      const cut = this.#tape.cuts[this.#index];
      if (!cut || this.#origin + cut.atMs > now) break;
      packets.push(this.#written(cut, this.#origin + cut.atMs));
      this.#index++;
      if (this.#index < this.#tape.cuts.length) continue;
      this.#index = 0;
      this.#origin += this.#tape.lengthMs;
      this.#isCut = true;
    }
    return packets;
  }

  /** How its clock goes; null before it has sent anything. @param epoch of the clock, in ms since 1970 */
  report(now: number, epoch: number): Buffer | null {
    if (this.#packets === 0) return null;
    const timestamp = (this.#timestamp + this.#ticks(now - this.#sentAt)) >>> 0;
    return senderReport({ ssrc: this.ssrc, atMs: epoch + now, timestamp, packets: this.#packets, bytes: this.#bytes });
  }

  #jump(now: number): void {
    const { cuts } = this.#tape;
    const ahead = cuts.findIndex(({ isStart }, index) => isStart && index >= this.#index);
    this.#index = Math.max(ahead, 0);
    this.#origin = now - (cuts[this.#index]?.atMs ?? 0);
    this.#isCut = true;
  }

  #written(cut: Cut, at: number): Buffer {
    if (this.#isCut) {
      const passed = this.#packets === 0 ? 0 : Math.max(1, this.#ticks(at - this.#sentAt));
      this.#timestampOffset = this.#timestamp + passed - cut.timestamp;
    }
    this.#timestamp = (cut.timestamp + this.#timestampOffset) >>> 0;
    this.#sentAt = at;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#counter.next = (this.#counter.next + 1) & 0xffff;

    const packet = Buffer.from(cut.packet);
    packet.writeUInt16BE(this.#sequence, 2);
    packet.writeUInt32BE(this.#timestamp, 4);
    packet.writeUInt32BE(this.ssrc, 8);
    packet.writeUInt16BE(this.#counter.next, TRANSPORT_WIDE_AT);
    if (cut.vp8?.picture) writePictureId(packet, cut.vp8.picture, this.#pictures.of(cut.vp8.picture.id, this.#isCut));
    if (cut.vp8?.base) packet.writeUInt8(this.#bases.of(cut.vp8.base.id, this.#isCut), cut.vp8.base.at);
    this.#isCut = false;
    this.#packets++;
    this.#bytes += packet.length;
    return packet;
  }

  #ticks(ms: number): number {
    return Math.round((ms * this.#tape.clockRate) / 1_000);
  }
}

/** Numbers that go on by one where what they number is cut. */
class Numbering {
  readonly #modulus: number;
  #offset = 0;
  #last = 0;

  constructor(modulus: number) {
    this.#modulus = modulus;
  }

  of(recorded: number, isCut: boolean): number {
    if (isCut) this.#offset = this.#last + 1 - recorded;
    this.#last = (recorded + this.#offset + this.#modulus) % this.#modulus;
    return this.#last;
  }
}
