import { Mixer } from '../mixer.ts';
import { HEADER_BYTES, sequenceOf, timestampOf } from '../rtp.ts';
import { opus } from './opus.ts';
import type { Sent } from './voices.ts';

/** What left in a slot, read at once: the next packet takes its place. */
export interface Left {
  readonly atMs: number;
  readonly slot: number;
  readonly sequence: number;
  readonly timestamp: number;
  /** Who speaks, as the packet says. */
  readonly csrc: number;
  /** Who spoke, as what is said in it says, and with which of their packets. */
  readonly said: string;
}

/** The whole way from a microphone to a slot, by a clock that stands still in between. */
export class Chain {
  readonly mixer: Mixer;
  readonly left: Left[] = [];
  /** Who has which slot, as was told; -1: nobody. */
  readonly owners: number[];
  now = 0;

  constructor(slots: number) {
    this.owners = Array.from({ length: slots }, () => -1);
    this.mixer = new Mixer({
      slots: this.owners.map((_, slot) => ({ ssrc: slot + 1, payloadType: 100 })),
      levelExtension: 6,
      onOwner: (slot, source) => {
        this.owners[slot] = source;
      },
      onPacket: (slot, packet) => {
        this.left.push({
          ...{ atMs: this.now, slot, sequence: sequenceOf(packet), timestamp: timestampOf(packet) },
          csrc: packet.readUInt32BE(HEADER_BYTES),
          said: packet.subarray(HEADER_BYTES + 12).toString(),
        });
      },
      now: () => this.now,
    });
  }

  /** Takes a packet in. @returns what left because of it; null: nothing did */
  take(source: number, { sequence, timestamp, level }: Omit<Sent, 'atMs'>): Left | null {
    const before = this.left.length;
    this.mixer.take(source, opus({ sequence, timestamp, level, payload: `${source}:${sequence}`, ssrc: source }));
    return this.left.length === before ? null : (this.left.at(-1) ?? null);
  }
}
