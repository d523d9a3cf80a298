import type { AccountId } from '@foyer/domain';
import type { Who } from '../audit/store.ts';
import { prefixOf } from '../limits/networks.ts';

/** The network an address is in: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. Null: it is neither. */
export function networkOf(address: string): string | null {
  return prefixOf(address, { v4: 24, v6: 48 });
}

/** Who somebody is, as far as the audit keeps it beside its lines. */
export function whoIs(address: string, by: { readonly id: AccountId } | null): Who {
  const network = networkOf(address);
  return { ...(network === null ? {} : { network }), ...(by ? { account: by.id } : {}) };
}
