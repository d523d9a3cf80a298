import { nothing, route } from './contract.ts';
import { displayName, token } from './ids.ts';
import { z } from './z.ts';

const account = z.strictObject({ name: displayName });

/** Who is signed in, by cookie. */
export const sessionRoutes = {
  /** The account behind the cookie, or null. */
  'session:read': route({
    method: 'GET',
    path: '/api/session',
    input: nothing,
    output: z.strictObject({ account: account.nullable() }),
    refusals: [],
  }),
  /** Uses the one-time link: makes the organizer's account and signs in. */
  'session:first-run': route({
    method: 'POST',
    path: '/api/first-run',
    input: z.strictObject({ secret: token, name: displayName }),
    output: z.strictObject({ account }),
    refusals: ['token-invalid', 'token-replayed'],
  }),
  /** Uses a link into an account: from now on this browser is signed in. */
  'session:sign-in': route({
    method: 'POST',
    path: '/api/sign-in',
    input: z.strictObject({ secret: token }),
    output: z.strictObject({ account }),
    refusals: ['token-invalid', 'token-replayed', 'token-expired'],
  }),
};
