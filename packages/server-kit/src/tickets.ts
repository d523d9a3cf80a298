import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { randomId } from './ids.ts';

/** The key that signs now, and every key whose signature still counts, by `kid`. */
export interface TicketKeys {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** Public KeyObjects and nothing else: handing PEM text to a verifier is what makes HS256 confusion possible. */
  readonly known: ReadonlyMap<string, KeyObject>;
}

/** A fresh P-256 key pair, for tickets that end with this process. */
export function generateTicketKeys(): TicketKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return ticketKeysOf(privateKey);
}

/** What a private key on P-256 signs and checks tickets as. Its name comes from the key, so that it is always the same. */
export function ticketKeysOf(privateKey: KeyObject): TicketKeys {
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  return { kid, privateKey, known: new Map([[kid, publicKey]]) };
}

/** A genuine ticket: what it says, and by what and until when (ms since the epoch) to remember that it was used. */
interface Genuine<T> {
  readonly ok: true;
  readonly claims: T;
  readonly id: string;
  readonly until: number;
}
export type Checked<T, R extends string = never> =
  | Genuine<T>
  | { readonly ok: false; readonly code: 'token-invalid' | 'token-expired' | R };

export interface TicketKind<C extends z.ZodRawShape> {
  /** The `typ` of the header: one kind of ticket is never taken for another. */
  readonly type: string;
  readonly issuer: string;
  readonly audience: string;
  readonly lifeMs: number;
  readonly claims: C;
}

export interface TicketOffice<T> {
  readonly issue: (claims: T) => string;
  /**
   * Checks a ticket. That it is used once is for whoever lets somebody in by it to see to.
   *
   * @param objection what speaks against this use of a genuine ticket; a ticket refused so is not to be used up, or
   *   whoever got hold of somebody else's could spend it for them
   */
  readonly check: <R extends string = never>(token: string, objection?: (claims: T) => R | null) => Checked<T, R>;
}

/**
 * Issues and checks one kind of ticket: a JWT that asks, once and for a short while.
 *
 * Beyond what jsonwebtoken checks (signature, algorithm, issuer, audience, expiry): the header's exact members and
 * type, a `kid` out of a fixed map, exactly the claims of the kind, and no longer a life than the kind has.
 */
export function ticketOffice<C extends z.ZodRawShape>(
  kind: TicketKind<C>,
  { keys, clock }: { keys: TicketKeys; clock: Clock },
): TicketOffice<z.output<z.ZodObject<C>>> {
  const header = z.strictObject({ alg: z.literal('ES256'), typ: z.literal(kind.type), kid: z.string() });
  const registered = { iss: z.string(), aud: z.string(), iat: z.number(), exp: z.number(), jti: z.string() };
  const payload = z.strictObject({ ...registered, ticket: z.strictObject(kind.claims) });

  return {
    issue(claims) {
      const now = Math.floor(clock.now() / 1000);
      return jwt.sign({ ticket: claims, iat: now, exp: now + kind.lifeMs / 1000 }, keys.privateKey, {
        algorithm: 'ES256',
        header: { alg: 'ES256', typ: kind.type, kid: keys.kid },
        issuer: kind.issuer,
        audience: kind.audience,
        jwtid: randomId(),
      });
    },

    check(token, objection) {
      const invalid = { ok: false, code: 'token-invalid' } as const;
      const claimed = header.safeParse(jwt.decode(token, { complete: true })?.header);
      const key = claimed.success ? keys.known.get(claimed.data.kid) : undefined;
      if (!key) return invalid;
      let verified: unknown;
      try {
        verified = jwt.verify(token, key, {
          algorithms: ['ES256'],
          issuer: kind.issuer,
          audience: kind.audience,
          clockTimestamp: Math.floor(clock.now() / 1000),
        });
      } catch (error) {
        return error instanceof jwt.TokenExpiredError ? { ok: false, code: 'token-expired' } : invalid;
      }
      const parsed = payload.safeParse(verified);
      if (!parsed.success) return invalid;
      const { iat, exp, jti, ticket } = parsed.data as {
        iat: number;
        exp: number;
        jti: string;
        ticket: z.output<z.ZodObject<C>>;
      };
      if (exp - iat > kind.lifeMs / 1000) return invalid;
      const objected = objection?.(ticket) ?? null;
      if (objected !== null) return { ok: false, code: objected };
      return { ok: true, claims: ticket, id: jti, until: exp * 1000 };
    },
  };
}
