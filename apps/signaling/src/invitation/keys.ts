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

/** Which personal link of whom. */
export interface PersonalEdition extends Edition {
  readonly invitee: string;
  /** The first is 1, and every new one makes the one before void; 0: one that nobody has. */
  readonly edition: number;
}

/** The secret of a personal link: 256 bits, made like a conference key, and void with it. */
export function personalKey(master: KeyObject, { meeting, invitation, invitee, edition }: PersonalEdition): Buffer {
  const text = ['personal key', meeting, invitation, invitee, edition].join('\n');
  return createHmac('sha256', master).update(text).digest();
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
