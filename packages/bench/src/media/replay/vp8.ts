/** What stands before a VP8 picture in a packet, and whether a key frame begins with it (RFC 7741, 4.2). */
export interface Descriptor {
  /** Where in the payload the number of the picture is; null where there is none. */
  readonly picture: { readonly at: number; readonly isLong: boolean; readonly id: number } | null;
  /** The same for the number of the base layer, of one byte. */
  readonly base: { readonly at: number; readonly id: number } | null;
  readonly beginsKeyFrame: boolean;
}

const NOTHING: Descriptor = { picture: null, base: null, beginsKeyFrame: false };

export function descriptorOf(payload: Buffer): Descriptor {
  const [first = 0, extended = 0] = payload;
  const hasMore = (first & 0x80) !== 0;
  const more = hasMore ? extended : 0;
  let at = hasMore ? 2 : 1;
  const isLong = ((payload[at] ?? 0) & 0x80) !== 0;
  const pictureAt = (more & 0x80) === 0 ? -1 : at;
  if (pictureAt >= 0) at += isLong ? 2 : 1;
  const baseAt = (more & 0x40) === 0 ? -1 : at;
  if (baseAt >= 0) at += 1;
  if ((more & 0x30) !== 0) at += 1;
  if (at >= payload.length) return NOTHING;
  const beginsPicture = (first & 0x17) === 0x10;
  return {
    picture: pictureAt < 0 ? null : { at: pictureAt, isLong, id: pictureIdAt(payload, pictureAt, isLong) },
    base: baseAt < 0 ? null : { at: baseAt, id: payload.readUInt8(baseAt) },
    beginsKeyFrame: beginsPicture && (payload.readUInt8(at) & 1) === 0,
  };
}

function pictureIdAt(payload: Buffer, at: number, isLong: boolean): number {
  return isLong ? payload.readUInt16BE(at) & 0x7fff : payload.readUInt8(at);
}

/** Writes another number in the place of the one that is there. */
export function writePictureId(packet: Buffer, { at, isLong }: { at: number; isLong: boolean }, id: number): void {
  if (isLong) packet.writeUInt16BE(0x8000 | (id & 0x7fff), at);
  else packet.writeUInt8(id & 0x7f, at);
}
