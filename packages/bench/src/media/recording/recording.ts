/** What was recorded of somebody: their voice, the same while they say nothing, and three copies of their camera. */
export const TRACKS = ['speech', 'silence', 'small', 'middle', 'whole'] as const;
export type Track = (typeof TRACKS)[number];

/** One packet of RTP, without what every sender writes anew. */
export interface Recorded {
  /** Since the first of its track, in ms. */
  readonly atMs: number;
  readonly marker: boolean;
  /** As it was sent: only differences mean something. */
  readonly timestamp: number;
  /** How loud it says it is, from 0 to 127, silent; null where it does not say. */
  readonly level: number | null;
  readonly payload: Buffer;
}

export interface Recording {
  /** The browser, and what it was shown and told. */
  readonly madeBy: string;
  readonly tracks: Readonly<Record<Track, readonly Recorded[]>>;
}

/** Begins every file. The number rises when what is recorded, or how it is written, changes. */
const MAGIC = Buffer.from('foyer-recording-1\n');
const NO_LEVEL = 255;
const HEAD_BYTES = 16;

/** A head in JSON, then packet by packet. */
export function written({ madeBy, tracks }: Recording): Buffer {
  const counts = Object.fromEntries(TRACKS.map((track) => [track, tracks[track].length]));
  const head = Buffer.from(JSON.stringify({ madeBy, counts }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([MAGIC, length, head, ...TRACKS.flatMap((track) => tracks[track].flatMap(writtenPacket))]);
}

/** @returns null when it is none, one of another kind, or was cut short */
export function read(file: Buffer): Recording | null {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  try {
    let at = MAGIC.length;
    const length = file.readUInt32BE(at);
    at += 4 + length;
    const { madeBy, counts } = JSON.parse(file.toString('utf8', at - length, at)) as Head;
    const tracks = Object.fromEntries(
      TRACKS.map((track) => {
        const packets = Array.from({ length: counts[track] }, () => {
          const packet = packetAt(file, at);
          at += HEAD_BYTES + packet.payload.length;
          return packet;
        });
        return [track, packets];
      }),
    ) as Record<Track, Recorded[]>;
    return at === file.length ? { madeBy, tracks } : null;
  } catch {
    return null;
  }
}

interface Head {
  readonly madeBy: string;
  readonly counts: Readonly<Record<Track, number>>;
}

function writtenPacket({ atMs, timestamp, marker, level, payload }: Recorded): Buffer[] {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeDoubleBE(atMs, 0);
  head.writeUInt32BE(timestamp, 8);
  head.writeUInt8(marker ? 1 : 0, 12);
  head.writeUInt8(level ?? NO_LEVEL, 13);
  head.writeUInt16BE(payload.length, 14);
  return [head, payload];
}

/** @throws when there is not so much of the file */
function packetAt(file: Buffer, at: number): Recorded {
  const [from, length] = [at + HEAD_BYTES, file.readUInt16BE(at + 14)];
  if (from + length > file.length) throw new Error('the file is cut short');
  const level = file.readUInt8(at + 13);
  return {
    ...{ atMs: file.readDoubleBE(at), timestamp: file.readUInt32BE(at + 8), marker: file.readUInt8(at + 12) === 1 },
    level: level === NO_LEVEL ? null : level,
    payload: file.subarray(from, from + length),
  };
}
