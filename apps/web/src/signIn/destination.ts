/** Our own pages that somebody may have been on their way to. Nothing else is gone to: it could be anybody's. */
const OURS = /^\/(?:m\/[\w-]{22}|admin|account)$/;

/** The page that somebody was on their way to; null: none of ours. */
export function destinationIn(search: string): string | null {
  return OURS.exec(new URLSearchParams(search).get('to') ?? '')?.[0] ?? null;
}

const KEY = 'foyer:to';

/** Keeps in this tab where somebody wanted to go, while they are at the provider's. */
export function keepDestination(to: string | null): void {
  if (to === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, to);
}

/** Where they wanted to go; null: nowhere in particular. */
export function keptDestination(): string | null {
  return OURS.exec(sessionStorage.getItem(KEY) ?? '')?.[0] ?? null;
}
