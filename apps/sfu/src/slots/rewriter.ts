import { HEADER_BYTES, type Header, markerOf, sequenceOf, timestampOf, writePacket } from './rtp.ts';

/** Ticks of the clock of Opus in 20 ms, its usual frame: 48 for each ms, whatever it really samples (RFC 7587). */
const FRAME_TICKS = 960;
const TICKS_PER_MS = 48;
/** Longer than any packet that a network carries in one piece. */
const LONGEST_BYTES = 2_048;

export interface RewriterOptions {
  readonly ssrc: number;
  readonly payloadType: number;
}

/**
 * Makes one stream of what one person after the other says. Receivers get it as if a single microphone had sent it: every
 * packet has a higher number and a later time than the one before.
 *
 * Where another source begins, the number goes on by one, and the time is that of the clock on the wall, in whole frames. What is
 * off that grid overlaps with what was sent or leaves holes, and a clock that only adds up drifts (measured in Chromium). While
 * a source stays, its own gaps stay too: that is how a receiver learns that something was lost.
 */
export class Rewriter {
  /** Of what is being written: one for all packets, because there are hundreds a second. */
  readonly #header: Header;
  /** What was written last is here until the next. */
  readonly #packet = Buffer.alloc(LONGEST_BYTES);
  /** The same as so many bytes; each length is cut out once. */
  readonly #cuts: (Buffer | undefined)[] = [];
  #sequence = 0;
  #timestamp = 0;
  /** The moment at which `#anchor` was the time of the stream, in ms. */
  #anchoredAt = 0;
  #anchor = 0;
  #hasBegun = false;
  /** What is added to what the source says, modulo 2^16 and 2^32. */
  #sequenceOffset = 0;
  #timestampOffset = 0;
  #isSwitching = true;

  constructor({ ssrc, payloadType }: RewriterOptions) {
    this.#header = { marker: false, payloadType, sequence: 0, timestamp: 0, ssrc, csrc: 0 };
  }

  /** What comes next is of another source, or of the same one after a pause. */
  switch(): void {
    this.#isSwitching = true;
  }

  /**
   * A packet as it is to be sent, good until the next call.
   *
   * @param csrc the number of whoever is heard in it
   * @param now in ms, by a clock that never goes back
   * @returns null when it comes too late to be sent in order, twice, or makes no sense
   */
  rewrite(packet: Buffer, csrc: number, now: number): Buffer | null {
    if (packet.length < HEADER_BYTES) return null;
    const from = sequenceOf(packet);
    const at = timestampOf(packet);
    const isFirst = this.#isSwitching;
    const sequence = isFirst ? (this.#sequence + 1) & 0xffff : (from + this.#sequenceOffset) & 0xffff;
    const timestamp = isFirst ? this.#timeAt(now) : (at + this.#timestampOffset) >>> 0;
    if (!isFirst && !(isAfter16(sequence, this.#sequence) && isAfter32(timestamp, this.#timestamp))) return null;

    const header = this.#header;
    header.marker = isFirst || markerOf(packet);
    header.sequence = sequence;
    header.timestamp = timestamp;
    header.csrc = csrc;
    const length = writePacket(packet, header, this.#packet);
    if (length === 0) return null;
    if (isFirst) {
      this.#sequenceOffset = (sequence - from) & 0xffff;
      this.#timestampOffset = (timestamp - at) >>> 0;
      this.#isSwitching = false;
      if (!this.#hasBegun) [this.#anchor, this.#anchoredAt, this.#hasBegun] = [timestamp, now, true];
    }
    this.#sequence = sequence;
    this.#timestamp = timestamp;
    return this.#cut(length);
  }

  #cut(length: number): Buffer {
    const known = this.#cuts[length];
    if (known) return known;
    const cut = this.#packet.subarray(0, length);
    this.#cuts[length] = cut;
    return cut;
  }

  /** In whole frames since the stream began, and later than what was sent last. */
  #timeAt(now: number): number {
    if (!this.#hasBegun) return this.#timestamp;
    const frames = Math.round(((now - this.#anchoredAt) * TICKS_PER_MS) / FRAME_TICKS);
    const timestamp = (this.#anchor + frames * FRAME_TICKS) >>> 0;
    return isAfter32(timestamp, this.#timestamp) ? timestamp : (this.#timestamp + FRAME_TICKS) >>> 0;
  }
}

/** Whether a number of 16 bits comes after another, where the next after the highest is 0 (RFC 1982). */
function isAfter16(one: number, other: number): boolean {
  const ahead = (one - other) & 0xffff;
  return ahead !== 0 && ahead < 0x8000;
}

function isAfter32(one: number, other: number): boolean {
  const ahead = (one - other) >>> 0;
  return ahead !== 0 && ahead < 0x8000_0000;
}
