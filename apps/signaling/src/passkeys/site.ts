import { isIP } from 'node:net';

/** What passkeys of this Foyer belong to: the host that browsers reach it at, and the origin of its pages (PK-1). */
export interface Site {
  readonly id: string;
  readonly origin: string;
}

/**
 * Null: browsers make no passkeys for this address. They want a name, and TLS unless the name is the machine's own.
 */
export function siteOf(publicUrl: URL): Site | null {
  const { hostname, protocol, origin } = publicUrl;
  const isOwn = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return isName && (isOwn || protocol === 'https:') ? { id: hostname, origin } : null;
}
