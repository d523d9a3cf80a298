import { createHmac, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Meeting, MeetingId } from '@foyer/domain';
import { DERIVED } from '@foyer/protocol';

/** Which invitation of which meeting. */
export interface Edition extends Pick<Meeting, 'invitation'> {
  readonly meeting: MeetingId;
}

/**
 * The conference key of an invitation: 256 bits, made from the master key of this Foyer, so that it can be shown again and
 * stands in no database.
 */
export function conferenceKey(master: KeyObject, { meeting, invitation }: Edition): Buffer {
  return createHmac('sha256', master).update(`conference key\n${meeting}\n${invitation}`).digest();
}

/** What is derived from a conference key, for one use of it; 32 bytes. */
export function derived(key: Buffer, { meeting }: Edition, use: keyof typeof DERIVED): Buffer {
  return Buffer.from(hkdfSync('sha256', key, meeting, DERIVED[use], 32));
}

/** Whether a base64url text says these bytes; takes as long whatever it says. */
export function says(text: string, bytes: Buffer): boolean {
  const said = Buffer.from(text, 'base64url');
  return said.length === bytes.length && timingSafeEqual(said, bytes);
}
