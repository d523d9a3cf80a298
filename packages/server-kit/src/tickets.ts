import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { randomId } from './ids.ts';
import { SpentTickets } from './spentTickets.ts';

/** The key that signs now, and every key whose signature still counts, by `kid`. */
export interface TicketKeys {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** Public KeyObjects and nothing else: handing PEM text to a verifier is what makes HS256 confusion possible. */
  readonly known: ReadonlyMap<string, KeyObject>;
}

/** A fresh P-256 key pair. It lives as long as the process, and is never written down. */
export function generateTicketKeys(): TicketKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomId();
  return { kid, privateKey, known: new Map([[kid, createPublicKey(privateKey)]]) };
}

type TicketRefusal = 'token-invalid' | 'token-expired' | 'token-replayed';
export type Redeemed<T, R extends string = never> =
  | { readonly ok: true; readonly claims: T }
  | { readonly ok: false; readonly code: TicketRefusal | R };

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
   * Checks a ticket and uses it up.
   *
   * @param objection what speaks against this use of a genuine ticket; a ticket refused so is not used up, or whoever
   *   got hold of somebody else's could spend it for them
   */
  readonly redeem: <R extends string = never>(token: string, objection?: (claims: T) => R | null) => Redeemed<T, R>;
}

/**
 * Issues and redeems one kind of ticket: a JWT that asks, once and for a short while.
 *
 * Beyond what jsonwebtoken checks (signature, algorithm, issuer, audience, expiry): the header's exact members and
 * type, a `kid` out of a fixed map, exactly the claims of the kind, no longer a life than the kind has, and single use.
 */
export function ticketOffice<C extends z.ZodRawShape>(
  kind: TicketKind<C>,
  { keys, clock }: { keys: TicketKeys; clock: Clock },
): TicketOffice<z.output<z.ZodObject<C>>> {
  const header = z.strictObject({ alg: z.literal('ES256'), typ: z.literal(kind.type), kid: z.string() });
  const registered = { iss: z.string(), aud: z.string(), iat: z.number(), exp: z.number(), jti: z.string() };
  const payload = z.strictObject({ ...registered, ticket: z.strictObject(kind.claims) });
  const spent = new SpentTickets(clock);

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

    redeem(token, objection) {
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
      if (!spent.spend(jti, exp * 1000)) return { ok: false, code: 'token-replayed' };
      return { ok: true, claims: ticket };
    },
  };
}
