import { keyIn } from '@foyer/client';

export type Page =
  | { readonly at: 'start' }
  | { readonly at: 'first-run'; readonly secret: string }
  /** One's own. */
  | { readonly at: 'account' }
  /** `to`: where one wanted to go; null: nowhere in particular. */
  | { readonly at: 'sign-in'; readonly secret: string; readonly to: string | null }
  /** What the address names; whether there is such a meeting only the server knows. */
  | { readonly at: 'meeting'; readonly id: string; readonly key: string | null }
  | { readonly at: 'nowhere' };

/** The page that an address leads to. So few pages need no router. */
export function pageAt({
  pathname,
  hash,
  search = '',
}: {
  readonly pathname: string;
  readonly hash: string;
  readonly search?: string;
}): Page {
  if (pathname === '/') return { at: 'start' };
  if (pathname === '/first-run') return { at: 'first-run', secret: hash.slice(1) };
  if (pathname === '/sign-in') return { at: 'sign-in', secret: hash.slice(1), to: meetingPage(search) };
  if (pathname === '/account') return { at: 'account' };
  const id = /^\/m\/([^/]+)\/?$/.exec(pathname)?.[1];
  return id === undefined ? { at: 'nowhere' } : { at: 'meeting', id, key: keyIn(hash) };
}

/** The page of a meeting that a query asks to go to. Nothing else is gone to: it could be anybody's. */
function meetingPage(search: string): string | null {
  return /^\/m\/[\w-]{22}$/.exec(new URLSearchParams(search).get('to') ?? '')?.[0] ?? null;
}
