import { isRtcp } from './replay/rtcp.ts';

/** How much came in, as RTP. */
export interface Heard {
  readonly packets: number;
  readonly bytes: number;
}

/** Counts what comes in to somebody. */
export class Ear {
  #sound = { packets: 0, bytes: 0 };
  #picture = { packets: 0, bytes: 0 };
  readonly #soundPayloadTypes: ReadonlySet<number>;

  /** @param soundPayloadTypes what is no picture */
  constructor(soundPayloadTypes: ReadonlySet<number>) {
    this.#soundPayloadTypes = soundPayloadTypes;
  }

  get sound(): Heard {
    return { ...this.#sound };
  }

  get picture(): Heard {
    return { ...this.#picture };
  }

  take(packet: Buffer): void {
    if (packet.length < 12 || isRtcp(packet)) return;
    const count = this.#soundPayloadTypes.has(packet.readUInt8(1) & 0x7f) ? this.#sound : this.#picture;
    count.packets++;
    count.bytes += packet.length;
  }
}
