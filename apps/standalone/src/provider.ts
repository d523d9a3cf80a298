import { isLoopback } from '@foyer/server-kit';
import { type ProviderSettings, wantedOf } from '@foyer/signaling';
import { z } from 'zod';

/** One value: what a right depends on. */
const wanted = z
  .string()
  .refine((text) => wantedOf(text) !== null)
  .transform((text) => wantedOf(text))
  .optional();

/** What the environment says about the organization's provider of identities. */
export const providerEnvironment = z.object({
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(40).optional(),
  OIDC_HOLDS_CLAIM: wanted,
  OIDC_ADMINISTRATOR_CLAIM: wanted,
});

/**
 * The provider that is named; null: none is.
 *
 * @throws with one sentence when half of it is missing, or when it would be asked without TLS
 */
export function providerIn(env: z.output<typeof providerEnvironment>): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined && Object.values(env).every((value) => value === undefined)) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new Error('signing in at a provider needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, all three');
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new Error('OIDC_ISSUER needs https: whoever sits between could sign in as anybody');
  return {
    ...{ issuer, clientId, clientSecret },
    name: env.OIDC_NAME ?? hostname,
    rights: { holds: env.OIDC_HOLDS_CLAIM ?? null, administrator: env.OIDC_ADMINISTRATOR_CLAIM ?? null },
  };
}
