import type { MeetingId, ParticipantId, SessionId } from '@foyer/domain';
import { z } from './z.ts';

/** 128 random bits in base64url: made by the server, and meaningless. */
const opaque = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export const meetingId = z.pipe(
  opaque,
  z.transform((text) => text as MeetingId),
);
export const participantId = z.pipe(
  opaque,
  z.transform((text) => text as ParticipantId),
);
/** What a session is called when somebody looks at theirs; it opens nothing. */
export const sessionId = z.pipe(
  opaque,
  z.transform((text) => text as SessionId),
);

/** The id of something on the media node (a UUID made by mediasoup). */
export const mediaId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** A public P-256 key for signing, as browsers export it (JWK, RFC 7517): nothing but its two coordinates. */
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const publicKey = z.strictObject({ x: coordinate, y: coordinate });
export type PublicKey = z.output<typeof publicKey>;

/** An ECDSA signature by such a key with SHA-256: 64 bytes in base64url. */
export const signature = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));

/** 32 bytes in base64url. */
export const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A compact JWT or a secret of ours. */
export const token = z.string().check(z.regex(/^[A-Za-z0-9_.-]{16,2048}$/));

/** A DTLS fingerprint: SHA-256, upper case, because mediasoup compares letter by letter. */
export const fingerprint = z.string().check(z.regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/));

// Control, format and private-use characters, among them those that turn the direction of text; and what leaves a gap or
// nothing at all, though it counts as a letter or a sign.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Only say how the character before them is drawn. */
const VARIATIONS = /[\u{FE00}-\u{FE0F}]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** More marks on one letter than any language writes: they would hang over the lines around it. */
const FLOOD = /\p{M}{5}/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Between letters, in Persian for example, and inside of emoji: they turn and hide nothing. */
const JOINERS = /[\u200C\u200D]/g;

/**
 * @param max how many characters, as people count them
 * @param joiners whether they may stand in it: in what is only read, and not compared
 */
const line = (max: number, joiners: 'joiners' | 'no joiners' = 'no joiners') =>
  z
    .pipe(
      z.string().check(z.maxLength(max * 4)),
      z.transform((text) => text.normalize('NFKC').replace(VARIATIONS, '').trim().replace(/\s+/gu, ' ')),
    )
    .check(
      z.refine((text) => {
        const strict = joiners === 'joiners' ? text.replace(JOINERS, '') : text;
        return VISIBLE.test(text) && !UNPRINTABLE.test(strict) && !FLOOD.test(text);
      }),
    )
    .check(z.refine((text) => text.length <= max * 4 && [...characters.segment(text)].length <= max));

/** What somebody calls themselves: one line, printable, at most 64 characters after NFKC (WR-7, NM-2). */
export const displayName = line(64);
/** What is written to those who wait: one printable line of at most 500 characters after NFKC (NM-4). */
export const lobbyMessage = line(500, 'joiners');
/** What a meeting is called: one line, printable, at most 120 characters after NFKC. */
export const title = line(120);

/**
 * A mail address as people write them (zod's pattern): trimmed and in lower case, so that one address is one person. At most
 * 254 characters (RFC 5321).
 */
export const mailAddress = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(1_000)),
    z.transform((text) => text.normalize('NFKC').trim().toLowerCase()),
  ),
  z.email().check(z.maxLength(254)),
);

/** A mail address as somebody types it to be found by: whether it can be one is looked at where it is set. */
export const typedMail = z
  .pipe(
    z.string().check(z.maxLength(254)),
    z.transform((text) => text.trim().toLowerCase()),
  )
  .check(z.refine((text) => /^\S+@\S+$/.test(text)));

/** A password as it is typed, in UTF-16 units: more than any may have. Whether it is good enough is told by a refusal. */
export const typedPassword = z.string().check(z.minLength(1), z.maxLength(1000));

/** A moment, in ms since the epoch. */
export const instant = z.int().check(z.nonnegative());

/** Which event of its socket it is: any number higher than those of all events before it on the same socket. */
export const eventNumber = z.int().check(z.positive());
