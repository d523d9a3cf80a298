/** Seconds from 1900, where NTP begins, to 1970. */
const NTP_OFFSET_S = 2_208_988_800;
const [SENDER_REPORT, PAYLOAD_FEEDBACK] = [200, 206];
/** Formats of payload feedback: picture loss, and a full intra request, which names its stream further on. */
const [PICTURE_LOSS, FULL_INTRA] = [1, 4];
const FULL_INTRA_ENTRY_BYTES = 8;

/** RTCP has its own range in the second byte (RFC 5761). */
export function isRtcp(packet: Buffer): boolean {
  const second = packet[1] ?? 0;
  return second >= 192 && second <= 223;
}

/** The streams of which a key frame is asked for, in a packet that may be made of several (RFC 4585, RFC 5104). */
export function keyFramesAskedFor(packet: Buffer): readonly number[] {
  const asked: number[] = [];
  for (let at = 0; at + 12 <= packet.length; ) {
    const [format, type] = [packet.readUInt8(at) & 0x1f, packet.readUInt8(at + 1)];
    const end = at + 4 + packet.readUInt16BE(at + 2) * 4;
    if (end > packet.length) break;
    if (type === PAYLOAD_FEEDBACK && format === PICTURE_LOSS) asked.push(packet.readUInt32BE(at + 8));
    if (type === PAYLOAD_FEEDBACK && format === FULL_INTRA)
      for (let entry = at + 12; entry + FULL_INTRA_ENTRY_BYTES <= end; entry += FULL_INTRA_ENTRY_BYTES)
        asked.push(packet.readUInt32BE(entry));
    at = end;
  }
  return asked;
}

/** Asks for a key frame of a stream. */
export function pictureLoss(ssrc: number): Buffer {
  const packet = Buffer.alloc(12);
  packet.writeUInt8(0x80 | PICTURE_LOSS, 0);
  packet.writeUInt8(PAYLOAD_FEEDBACK, 1);
  packet.writeUInt16BE(2, 2);
  packet.writeUInt32BE(1, 4);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
}

export interface Report {
  readonly ssrc: number;
  /** The moment, in ms since the epoch, and what the clock of the stream shows then. */
  readonly atMs: number;
  readonly timestamp: number;
  readonly packets: number;
  readonly bytes: number;
}

/** Tells how the clock of a stream goes by that on the wall: without it a node cannot change from one copy to another. */
export function senderReport({ ssrc, atMs, timestamp, packets, bytes }: Report): Buffer {
  const packet = Buffer.alloc(28);
  const seconds = Math.floor(atMs / 1_000);
  packet.writeUInt8(0x80, 0);
  packet.writeUInt8(SENDER_REPORT, 1);
  packet.writeUInt16BE(6, 2);
  packet.writeUInt32BE(ssrc, 4);
  packet.writeUInt32BE((seconds + NTP_OFFSET_S) >>> 0, 8);
  packet.writeUInt32BE(Math.floor((atMs / 1_000 - seconds) * 2 ** 32), 12);
  packet.writeUInt32BE(timestamp, 16);
  packet.writeUInt32BE(packets >>> 0, 20);
  packet.writeUInt32BE(bytes >>> 0, 24);
  return packet;
}
