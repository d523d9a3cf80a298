import type { MeetingId, ParticipantId } from '@foyer/domain';
import { z } from './z.ts';

/** 128 random bits in base64url: made by the server, and meaningless. */
const opaque = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const meetingId = opaque.transform((text) => text as MeetingId);
export const participantId = opaque.transform((text) => text as ParticipantId);

/** The id of something on the media node (a UUID made by mediasoup). */
export const mediaId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** A public P-256 key for signing, as browsers export it (JWK, RFC 7517): nothing but its two coordinates. */
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const publicKey = z.strictObject({ x: coordinate, y: coordinate });
export type PublicKey = z.output<typeof publicKey>;

/** An ECDSA signature by such a key with SHA-256: 64 bytes in base64url. */
export const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** A compact JWT or a secret of ours. */
export const token = z.string().regex(/^[A-Za-z0-9_.-]{16,2048}$/);

/** A DTLS fingerprint: SHA-256, upper case, because mediasoup compares letter by letter. */
export const fingerprint = z.string().regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);

// Control, format and private-use characters: among them those that turn the direction of text. And halves of
// characters, which no database takes.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => text.normalize('NFKC').trim().replace(/\s+/gu, ' '))
    .refine((text) => text.length >= 1 && text.length <= max && !UNPRINTABLE.test(text));

/** What somebody calls themselves: one line, printable, at most 64 UTF-16 units after NFKC. */
export const displayName = line(64);
/** What a meeting is called: one line, printable, at most 120 UTF-16 units after NFKC. */
export const title = line(120);

/** A moment, in ms since the epoch. */
export const instant = z.number().int().nonnegative();

/** Which event of its socket it is: any number higher than those of all events before it on the same socket. */
export const eventNumber = z.number().int().positive();
