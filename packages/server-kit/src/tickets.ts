import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { compactOf } from './compact.ts';
import { randomId } from './ids.ts';
import type { TicketKeys } from './ticketKeys.ts';

/** A genuine ticket: what it says, and by what and until when (ms since the epoch) to remember that it was used. */
interface Genuine<T> {
  readonly ok: true;
  readonly claims: T;
  readonly id: string;
  /** The name of the key that signed it. */
  readonly key: string;
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

const INVALID = { ok: false, code: 'token-invalid' } as const;

/**
 * Issues and checks one kind of ticket: a JWT that asks, once and for a short while.
 *
 * Beyond what jsonwebtoken checks (signature, algorithm, issuer, audience, expiry): the one way of writing it, the
 * header's exact members and type, a `kid` out of a fixed map, exactly the claims of the kind, an issue that is not in
 * the future, and no longer a life than the kind has. There is no leeway: whoever checks a ticket issued it, by the
 * same clock.
 */
export function ticketOffice<C extends z.ZodRawShape>(
  kind: TicketKind<C>,
  { keys, clock }: { keys: TicketKeys; clock: Clock },
): TicketOffice<z.output<z.ZodObject<C>>> {
  const header = z.strictObject({ alg: z.literal('ES256'), typ: z.literal(kind.type), kid: z.string() });
  const seconds = z.number().int();
  const registered = { iss: z.string(), aud: z.string(), iat: seconds, exp: seconds, jti: z.string() };
  const payload = z.strictObject({ ...registered, ticket: z.strictObject(kind.claims) });
  const now = () => Math.floor(clock.now() / 1000);

  return {
    issue(claims) {
      const { kid, privateKey } = keys.current();
      return jwt.sign({ ticket: claims, iat: now(), exp: now() + kind.lifeMs / 1000 }, privateKey, {
        algorithm: 'ES256',
        header: { alg: 'ES256', typ: kind.type, kid },
        issuer: kind.issuer,
        audience: kind.audience,
        jwtid: randomId(),
      });
    },

    check(token, objection) {
      const claimed = header.safeParse(compactOf(token)?.header);
      const key = claimed.success ? keys.find(claimed.data.kid) : undefined;
      if (!claimed.success || !key) return INVALID;
      let verified: unknown;
      try {
        verified = jwt.verify(token, key, {
          algorithms: ['ES256'],
          issuer: kind.issuer,
          audience: kind.audience,
          clockTimestamp: now(),
        });
      } catch (error) {
        return error instanceof jwt.TokenExpiredError ? { ok: false, code: 'token-expired' } : INVALID;
      }
      const parsed = payload.safeParse(verified);
      if (!parsed.success) return INVALID;
      const { iat, exp, jti, ticket } = parsed.data as {
        iat: number;
        exp: number;
        jti: string;
        ticket: z.output<z.ZodObject<C>>;
      };
      if (iat > now() || exp - iat > kind.lifeMs / 1000) return INVALID;
      const objected = objection?.(ticket) ?? null;
      if (objected !== null) return { ok: false, code: objected };
      return { ok: true, claims: ticket, id: jti, key: claimed.data.kid, until: exp * 1000 };
    },
  };
}
