/**
 * RTP packets (RFC 3550), read and written in place: a meeting sends hundreds of them a second, so nothing here makes an object.
 * Whoever calls has seen to it that there are at least `HEADER_BYTES`.
 */

/** What every packet begins with. */
export const HEADER_BYTES = 12;
const MARKER = 0x80;
const CSRC_BYTES = 4;

/** STUN and DTLS begin with lower bytes (RFC 7983); RTCP has its own range in the second (RFC 5761). */
export function isRtp(packet: Buffer): boolean {
  if (packet.length < HEADER_BYTES) return false;
  const [first, second] = [packet.readUInt8(0), packet.readUInt8(1)];
  return first >= 128 && first <= 191 && !(second >= 192 && second <= 223);
}

export function markerOf(packet: Buffer): boolean {
  return (packet.readUInt8(1) & MARKER) !== 0;
}

export function sequenceOf(packet: Buffer): number {
  return packet.readUInt16BE(2);
}

export function timestampOf(packet: Buffer): number {
  return packet.readUInt32BE(4);
}

export function ssrcOf(packet: Buffer): number {
  return packet.readUInt32BE(8);
}

/**
 * How loud it is, from 0, as loud as can be, to 127, silent: by the extension of RFC 6464 with this id.
 *
 * @returns -1 when the packet does not say
 */
export function levelOf(packet: Buffer, extensionId: number): number {
  if ((packet.readUInt8(0) & 0x10) === 0) return -1;
  const at = HEADER_BYTES + (packet.readUInt8(0) & 0x0f) * CSRC_BYTES;
  if (packet.length < at + 4) return -1;
  const profile = packet.readUInt16BE(at);
  if (profile === 0xbede) return inShortElements(packet, at + 4, extensionId);
  return (profile & 0xfff0) === 0x1000 ? inLongElements(packet, at + 4, extensionId) : -1;
}

/** Where elements end that begin here: how many words there are stands before them. */
function endOf(packet: Buffer, from: number): number {
  return Math.min(packet.length, from + packet.readUInt16BE(from - 2) * 4);
}

/** RFC 8285, 4.2: four bits say which, four how many bytes less one; 0 pads, 15 ends. */
function inShortElements(packet: Buffer, from: number, extensionId: number): number {
  const end = endOf(packet, from);
  for (let at = from; at < end; ) {
    const head = packet.readUInt8(at);
    if (head === 0) {
      at += 1;
      continue;
    }
    const id = head >> 4;
    if (id === 15 || at + 1 >= end) return -1;
    if (id === extensionId) return packet.readUInt8(at + 1) & 0x7f;
    at += 2 + (head & 0x0f);
  }
  return -1;
}

/** RFC 8285, 4.3: a byte says which, another how many bytes; 0 pads. */
function inLongElements(packet: Buffer, from: number, extensionId: number): number {
  const end = endOf(packet, from);
  for (let at = from; at + 1 < end; ) {
    const id = packet.readUInt8(at);
    if (id === 0) {
      at += 1;
      continue;
    }
    const length = packet.readUInt8(at + 1);
    if (id === extensionId) return length > 0 && at + 2 < end ? packet.readUInt8(at + 2) & 0x7f : -1;
    at += 2 + length;
  }
  return -1;
}

/** What stands in front of a packet that is sent on. */
export interface Header {
  marker: boolean;
  readonly payloadType: number;
  sequence: number;
  timestamp: number;
  readonly ssrc: number;
  /** The one contributing source. */
  csrc: number;
}

/**
 * Writes a packet anew: another header, one contributing source, and all else as it was.
 *
 * @returns how many bytes of `into` it takes; 0 when it does not fit
 */
export function writePacket(packet: Buffer, header: Readonly<Header>, into: Buffer): number {
  const first = packet.readUInt8(0);
  const rest = HEADER_BYTES + (first & 0x0f) * CSRC_BYTES;
  const length = HEADER_BYTES + CSRC_BYTES + packet.length - rest;
  if (rest > packet.length || length > into.length) return 0;
  into.writeUInt8((first & 0xf0) | 1, 0);
  into.writeUInt8((header.marker ? MARKER : 0) | header.payloadType, 1);
  into.writeUInt16BE(header.sequence, 2);
  into.writeUInt32BE(header.timestamp, 4);
  into.writeUInt32BE(header.ssrc, 8);
  into.writeUInt32BE(header.csrc, HEADER_BYTES);
  packet.copy(into, HEADER_BYTES + CSRC_BYTES, rest);
  return length;
}
