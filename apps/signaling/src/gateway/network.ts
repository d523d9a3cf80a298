import { isIP } from 'node:net';
import type { AccountId } from '@foyer/domain';
import type { Who } from '../audit/store.ts';

/** The network an address is in: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. Null: it is neither. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return null;
  const [front = '', back] = plain.split('::');
  const groups = front.split(':').filter(Boolean);
  const behind = (back ?? '').split(':').filter(Boolean);
  const zeros = back === undefined ? 0 : 8 - groups.length - behind.length;
  const all = [...groups, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...behind];
  return `${all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}

/** Who somebody is, as far as the audit keeps it beside its lines. */
export function whoIs(address: string, by: { readonly id: AccountId } | null): Who {
  const network = networkOf(address);
  return { ...(network === null ? {} : { network }), ...(by ? { account: by.id } : {}) };
}
