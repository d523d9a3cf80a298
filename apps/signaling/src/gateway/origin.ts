import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from Foyer's own pages (GW-4). The Origin header is there and is the public origin, letter by
 * letter: no header is a no, browsers always send it where it matters. And where the browser itself says from how far the
 * request comes, it says that it is from the same origin (SF-3).
 */
export function isFromUs(headers: IncomingHttpHeaders, publicUrl: URL): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === publicUrl.origin && (site === undefined || site === 'same-origin');
}
