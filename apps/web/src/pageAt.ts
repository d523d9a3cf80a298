import { keyIn } from '@foyer/client';

export type Page =
  | { readonly at: 'start' }
  | { readonly at: 'first-run'; readonly secret: string }
  /** What the address names; whether there is such a meeting only the server knows. */
  | { readonly at: 'meeting'; readonly id: string; readonly key: string | null }
  | { readonly at: 'nowhere' };

/** The page that an address leads to. Three pages need no router. */
export function pageAt({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Page {
  if (pathname === '/') return { at: 'start' };
  if (pathname === '/first-run') return { at: 'first-run', secret: hash.slice(1) };
  const id = /^\/m\/([^/]+)\/?$/.exec(pathname)?.[1];
  return id === undefined ? { at: 'nowhere' } : { at: 'meeting', id, key: keyIn(hash) };
}
