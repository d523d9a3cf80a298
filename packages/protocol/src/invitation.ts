import { nothing, request, route } from './contract.ts';
import { instant, meetingId, secret, token } from './ids.ts';
import { z } from './z.ts';

/**
 * What is derived from the conference key, by HKDF with SHA-256 (RFC 5869): the key is the input, the meeting's id the
 * salt, one of these the info, 32 bytes the length. The key itself is used for nothing else.
 */
export const DERIVED = {
  /** Signs what has to be proven at the door, and never leaves either side. */
  proof: 'foyer proof v1',
  /** Is shown to look at the door: whoever sees it has seen the door, and can prove nothing by it. */
  mark: 'foyer mark v1',
} as const;

/**
 * What is signed with HMAC-SHA-256 by the browser to prove that it was invited, and by the server to prove that it is the
 * one that invites. One line per part; none of them can contain a line break.
 */
export function invitationTranscript(
  role: 'browser' | 'server',
  by: {
    readonly origin: string;
    readonly meeting: string;
    readonly challenge: string;
    readonly serverNonce: string;
    readonly clientNonce: string;
    /** As the server will read it: in NFKC, trimmed. */
    readonly name: string;
    readonly fingerprint: string;
    readonly key: { readonly x: string; readonly y: string };
  },
): string {
  return [
    'foyer invitation',
    role,
    by.origin,
    by.meeting,
    by.challenge,
    by.serverNonce,
    by.clientNonce,
    by.name,
    by.fingerprint,
    by.key.x,
    by.key.y,
  ].join('\n');
}

/** Twelve characters that nobody mistakes for one another, for people who type: in groups of four, in either case. */
export const CODE_LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ';
export const invitationCode = z
  .pipe(
    z.string().check(z.maxLength(40)),
    z.transform((text) => text.toUpperCase().replace(/[\s-]/g, '')),
  )
  .check(z.refine((text) => new RegExp(`^[${CODE_LETTERS}]{12}$`).test(text)));

/** Showing at the door that one was invited. Rules: IN-* in packages/domain/SPEC.md, PR-* in packages/protocol/SPEC.md. */
export const invitationRoutes = {
  /** Something to sign, once, within 60 s. Whether there is such a meeting cannot be told from it. */
  'invitation:challenge': route({
    method: 'POST',
    path: '/api/meetings/:meeting/challenge',
    input: z.strictObject({ meeting: meetingId }),
    output: z.strictObject({ challenge: token, nonce: secret, until: instant }),
    refusals: [],
  }),
  /** The meeting that a code leads to. The code proves nothing there (DO-14). */
  'invitation:find': route({
    method: 'POST',
    path: '/api/codes',
    input: z.strictObject({ code: invitationCode }),
    output: z.strictObject({ meeting: meetingId }),
    refusals: ['not-found'],
  }),
};

export const invitation = z.strictObject({ link: z.url(), code: z.string() });

export const invitationRequests = {
  /** What to send to people who are to come: the link with its key, and the code for those who type. */
  'invitation:read': request({ input: nothing, output: invitation, refusals: ['forbidden'] }),
  /** Makes another invitation; the one before is void. */
  'invitation:reset': request({ input: nothing, output: invitation, refusals: ['forbidden'] }),
};

/** Which person of those invited a personal link is for. The link is `PUBLIC_URL/m/ID#p=INVITEE.SECRET`. */
export const inviteeId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** Proof of having been invited, for `door:join`. */
export const invitationProof = z.strictObject({
  /** Whose personal link it is; left out: it is the conference key that signs. */
  invitee: z.optional(inviteeId),
  challenge: token,
  /** 32 random bytes of the browser's. */
  nonce: secret,
  mac: secret,
});
