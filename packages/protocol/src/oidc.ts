import { route } from './contract.ts';
import { secret } from './ids.ts';
import { ownAccount } from './sessions.ts';
import { z } from './z.ts';

/** What a provider put into the address that it sent the browser back to. */
const returned = z.string().check(z.minLength(1), z.maxLength(2_048));

/** Signing in at the organization's own provider of identities (OpenID Connect). */
export const oidcRoutes = {
  /** Where to go to sign in. `prove`: whoever is signed in shows once more who they are. */
  'oidc:start': route({
    method: 'POST',
    path: '/api/oidc/start',
    input: z.strictObject({ for: z.enum(['sign-in', 'prove']) }),
    output: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
    // `capacity`: the provider does not answer.
    refusals: ['auth-required', 'policy-disabled'],
  }),
  /** Signs in by what the provider sent the browser back with. */
  'oidc:finish': route({
    method: 'POST',
    path: '/api/oidc/finish',
    input: z.strictObject({
      state: secret,
      /** Null: the provider let nobody in, and says so with an error. */
      code: z.nullable(returned),
      /** Who the answer says it is from. */
      issuer: z.nullable(returned),
    }),
    output: z.strictObject({ account: ownAccount, for: z.enum(['sign-in', 'prove']) }),
    refusals: ['policy-disabled', 'token-expired', 'proof-invalid', 'denied-by-provider', 'mail-taken'],
  }),
};
