import { displayName } from '@foyer/protocol';
import type { Rights } from '../accounts/account.ts';

/** What a provider says about somebody, as it says it. */
export type Claims = Readonly<Record<string, unknown>>;

/** What has to be claimed for a right. */
export interface Wanted {
  readonly claim: string;
  /** What it has to be, or to have among others; null: it has to be true. */
  readonly value: string | null;
}

/** Which claims give which rights; null: the provider has no say in it. */
export interface RightsByClaims {
  readonly holds: Wanted | null;
  readonly administrator: Wanted | null;
}

/** Reads `claim` or `claim=value`; null: it is neither. */
export function wantedOf(text: string): Wanted | null {
  const [, claim, value = null] = /^([^\s=]+)(?:=(.+))?$/.exec(text.trim()) ?? [];
  return claim === undefined ? null : { claim, value };
}

/** The rights that claims give; what the provider has no say in is left out (ID-5). */
export function rightsBy(claims: Claims, { holds, administrator }: RightsByClaims): Partial<Rights> {
  return {
    ...(holds ? { holds: isClaimed(claims, holds) } : {}),
    ...(administrator ? { administrator: isClaimed(claims, administrator) } : {}),
  };
}

function isClaimed(claims: Claims, { claim, value }: Wanted): boolean {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (value === null) return said === true || said === 'true';
  return Array.isArray(said) ? said.includes(value) : said === value;
}

/** A mail address that the provider has verified, in lower case; null: there is none (ID-4). */
export function verifiedMail({ email, email_verified: verified }: Claims): string | null {
  return verified === true && typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email)
    ? email.toLowerCase().slice(0, 320)
    : null;
}

/** What somebody is to be called, from what the provider calls them. */
export function nameOf({ name, preferred_username: user, given_name: given, email }: Claims): string {
  for (const called of [name, given, user, typeof email === 'string' ? email.split('@')[0] : null]) {
    const line = displayName.safeParse(typeof called === 'string' ? called.slice(0, 64) : null);
    if (line.success) return line.data;
  }
  return 'Colleague';
}
