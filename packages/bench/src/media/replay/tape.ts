import type { Recorded } from '../recording/recording.ts';
import { type Descriptor, descriptorOf } from './vp8.ts';

/** Under which ids packets say how loud they are, and bear the number that congestion control counts by. */
export const EXTENSIONS = { level: 10, transportWide: 5 } as const;
/** Where that number is, in a packet of a tape. */
export const TRANSPORT_WIDE_AT = 17;
const HEADER_BYTES = 12;
const FIRST_WORDS = 0xbede;

export interface TapeOptions {
  readonly kind: 'sound' | 'picture';
  readonly payloadType: number;
  /** Ticks a second. */
  readonly clockRate: number;
}

/** One packet as it is sent, but for what changes each time. */
export interface Cut {
  readonly atMs: number;
  readonly timestamp: number;
  readonly packet: Buffer;
  /** Whether one can begin here. */
  readonly isStart: boolean;
  /** Of a picture; offsets count from the beginning of the packet. */
  readonly vp8: Descriptor | null;
}

/** What can be played again and again, by many at once. */
export interface Tape extends TapeOptions {
  readonly cuts: readonly Cut[];
  /** Until the first packet comes again. */
  readonly lengthMs: number;
}

/**
 * Makes a tape of what was recorded. Pictures begin with a key frame; what comes before the first is left out.
 *
 * @throws when there is nothing that one could begin with
 */
export function tapeOf(recorded: readonly Recorded[], options: TapeOptions): Tape {
  const cuts = recorded.map((one) => cutOf(one, options));
  const first = cuts.findIndex(({ isStart }) => isStart);
  const [from, to] = [cuts[first], cuts.at(-1)];
  if (!from || !to) throw new Error(`there is no beginning in the recorded ${options.kind}`);
  const kept = cuts.slice(first).map((cut) => ({ ...cut, atMs: cut.atMs - from.atMs }));
  const moments = new Set(kept.map(({ timestamp }) => timestamp)).size;
  const lastsMs = to.atMs - from.atMs;
  // The last lasts as long as the others on average.
  return { ...options, cuts: kept, lengthMs: Math.max(1, moments > 1 ? (lastsMs * moments) / (moments - 1) : lastsMs) };
}

function cutOf({ atMs, timestamp, marker, level, payload }: Recorded, { kind, payloadType }: TapeOptions): Cut {
  const extensions = Buffer.alloc(kind === 'sound' ? 12 : 8);
  extensions.writeUInt16BE(FIRST_WORDS, 0);
  extensions.writeUInt16BE(extensions.length / 4 - 1, 2);
  // One-byte elements (RFC 8285): which one, and how many bytes less one.
  extensions.writeUInt8((EXTENSIONS.transportWide << 4) | 1, 4);
  if (kind === 'sound') {
    extensions.writeUInt8(EXTENSIONS.level << 4, 7);
    extensions.writeUInt8(level ?? 127, 8);
  }
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(0x90, 0);
  header.writeUInt8((marker ? 0x80 : 0) | payloadType, 1);
  const packet = Buffer.concat([header, extensions, payload]);
  const vp8 = kind === 'picture' ? moved(descriptorOf(payload), packet.length - payload.length) : null;
  return { atMs, timestamp, packet, isStart: vp8?.beginsKeyFrame ?? true, vp8 };
}

function moved({ picture, base, beginsKeyFrame }: Descriptor, by: number): Descriptor {
  return {
    picture: picture && { ...picture, at: picture.at + by },
    base: base && { ...base, at: base.at + by },
    beginsKeyFrame,
  };
}
