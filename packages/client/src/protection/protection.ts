import type { Call, Output, requests } from '@foyer/protocol';
import type { Media } from '../media/media.ts';
import { type ProtectedWay, protectedWay } from './ways.ts';

/** How one's call is protected: what the server says, and what this browser negotiated itself. */
export interface Protection {
  readonly server: Output<(typeof requests)['protection:read']>;
  /** None while media is being brought up. */
  readonly ways: readonly ProtectedWay[];
  /** Whether the media node knows this browser by the certificate that it really uses; null: one of the two is not known. */
  readonly bound: boolean | null;
}

/** Reads it anew; null when the server does not answer. */
export async function readProtection(call: Call<typeof requests>, media: Media): Promise<Protection | null> {
  const [reply, reports] = await Promise.all([call('protection:read', {}), media.stats()]);
  if (!reply.ok) return null;
  const ways = reports.flatMap(({ direction, stats }) => protectedWay(direction, stats) ?? []);
  const own = ways.find(({ ownFingerprint }) => ownFingerprint !== null)?.ownFingerprint ?? null;
  const known = reply.data.media?.fingerprint ?? null;
  return { server: reply.data, ways, bound: own === null || known === null ? null : own === known };
}
