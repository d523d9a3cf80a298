import type { RelaySettings } from '@foyer/signaling';
import { z } from 'zod';

/** What the environment says about the relay of media. */
export const relayEnvironment = z.object({
  TURN_URLS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((urls) => urls.length > 0 && urls.length <= 8 && urls.every(isTurn))
    .optional(),
  TURN_SECRET: z.string().min(1).optional(),
});

/** `turn:HOST`, with `turns` for TLS, a port and a transport if need be (RFC 7065). */
function isTurn(url: string): boolean {
  return /^turns?:(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/.test(url);
}

/**
 * The relay that is named; null: none is.
 *
 * @throws with one sentence when half of it is missing
 */
export function relayIn({
  TURN_URLS: urls,
  TURN_SECRET: secret,
}: z.output<typeof relayEnvironment>): RelaySettings | null {
  if (urls === undefined && secret === undefined) return null;
  if (urls === undefined || secret === undefined)
    throw new Error(
      'a relay needs TURN_URLS and TURN_SECRET, both: where it is, and what coturn calls static-auth-secret',
    );
  return { urls, secret };
}
