import { REFUSALS as DOMAIN_REFUSALS } from '@foyer/domain';

/** What the wire refuses by itself, with the status HTTP answers it with. The list is closed. */
export const WIRE_REFUSALS = {
  'auth-required': 401,
  /** Signed in, but too long ago for this: the account has to be proven again. */
  'step-up-required': 401,
  'token-invalid': 401,
  'token-expired': 401,
  'token-replayed': 401,
  'proof-invalid': 401,
  'wrong-meeting': 403,
  'origin-rejected': 403,
  'not-admitted': 403,
  forbidden: 403,
  removed: 403,
  'policy-disabled': 403,
  /** The provider of identities let them not in. */
  'denied-by-provider': 403,
  'not-found': 404,
  conflict: 409,
  /** Without it nobody could sign in to the account any more. */
  'last-way-in': 409,
  /** Without them nobody could look after the accounts any more. */
  'last-administrator': 409,
  /** The address is another account's. */
  'mail-taken': 409,
  'too-large': 413,
  /** A password that others would try first, or that is too short or too long. */
  'password-unfit': 422,
  'unsupported-file': 415,
  'archive-unsafe': 422,
  locked: 423,
  'rate-limited': 429,
  'bad-request': 400,
  'unknown-event': 400,
  capacity: 503,
  /** A bug; never an answer to bad input. */
  internal: 500,
} as const;

export type WireRefusal = keyof typeof WIRE_REFUSALS;
export type DomainRefusal = (typeof DOMAIN_REFUSALS)[number];

/** Every code that can cross a wire. */
export type RefusalCode = WireRefusal | DomainRefusal;

export const REFUSAL_CODES = [
  ...new Set([...(Object.keys(WIRE_REFUSALS) as WireRefusal[]), ...DOMAIN_REFUSALS]),
] as const;

/** What any request may be answered with, whatever it declares. */
export const COMMON_REFUSALS = [
  'bad-request',
  'unknown-event',
  'not-admitted',
  'forbidden',
  'conflict',
  'rate-limited',
  'capacity',
  'internal',
] as const satisfies readonly WireRefusal[];
export type CommonRefusal = (typeof COMMON_REFUSALS)[number];

/** The HTTP status of a refusal. What the rules of a meeting refuse is a conflict with its state. */
export function statusOf(code: RefusalCode): number {
  return code in WIRE_REFUSALS ? WIRE_REFUSALS[code as WireRefusal] : 409;
}
