import { keyIn, type Returned, returnedIn } from '@foyer/client';
import { destinationIn } from './signIn/destination.ts';

export type Page =
  | { readonly at: 'start' }
  | { readonly at: 'first-run'; readonly secret: string }
  /** `to`: where one wanted to go; null: nowhere in particular. */
  | { readonly at: 'sign-in'; readonly secret: string; readonly to: string | null }
  | { readonly at: 'meetings' | 'plan' }
  /** What the address names, as below. */
  | { readonly at: 'manage'; readonly id: string }
  | { readonly at: 'account' }
  | { readonly at: 'admin' }
  /** Back from the provider of identities. */
  | { readonly at: 'provider'; readonly returned: Returned }
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
  if (pathname === '/meetings') return { at: 'meetings' };
  if (pathname === '/meetings/new') return { at: 'plan' };
  const managed = /^\/meetings\/([\w-]{22})$/.exec(pathname)?.[1];
  if (managed !== undefined) return { at: 'manage', id: managed };
  if (pathname === '/sign-in') return { at: 'sign-in', secret: hash.slice(1), to: destinationIn(search) };
  if (pathname === '/account') return { at: 'account' };
  if (pathname === '/admin') return { at: 'admin' };
  if (pathname === '/oidc') return { at: 'provider', returned: returnedIn(search) };
  const id = /^\/m\/([^/]+)\/?$/.exec(pathname)?.[1];
  return id === undefined ? { at: 'nowhere' } : { at: 'meeting', id, key: keyIn(hash) };
}
