/** The extension that carries the level, as routers number it. */
const LEVEL_EXTENSION = 6;

interface Opus {
  readonly sequence: number;
  readonly timestamp: number;
  /** As RFC 6464 has it. */
  readonly level?: number;
  readonly payload?: string;
  readonly ssrc?: number;
}

/** A packet as a browser sends its microphone. */
export function opus({ sequence, timestamp, level = 30, payload = 'opus', ssrc = 1 }: Opus): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt8(0x90, 0);
  header.writeUInt8(111, 1);
  header.writeUInt16BE(sequence, 2);
  header.writeUInt32BE(timestamp, 4);
  header.writeUInt32BE(ssrc, 8);
  header.writeUInt16BE(0xbede, 12);
  header.writeUInt16BE(1, 14);
  header.writeUInt8(LEVEL_EXTENSION << 4, 16);
  header.writeUInt8(level, 17);
  return Buffer.concat([header, Buffer.from(payload)]);
}
