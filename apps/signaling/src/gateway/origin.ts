/**
 * Whether a request comes from Foyer's own pages (GW-4): the Origin header is there and is the public origin, letter by
 * letter. No header is a no: browsers always send it where it matters.
 */
export function isOwnOrigin(origin: string | undefined, publicUrl: URL): boolean {
  return origin === publicUrl.origin;
}
