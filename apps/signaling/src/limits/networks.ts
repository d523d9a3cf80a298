import { isIP } from 'node:net';

/** A network, by how many of its leading bits are looked at; as text. Null: that is no address. */
export function prefixOf(address: string, bits: { readonly v4: number; readonly v6: number }): string | null {
  // Some proxies add the port they saw.
  const bare = /^\[(.+)\]:\d+$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 4) return `${masked(plain.split('.').map(Number), bits.v4, 8).join('.')}/${bits.v4}`;
  if (isIP(plain) !== 6) return null;
  const groups = masked(groupsOf(plain), bits.v6, 16).slice(0, Math.ceil(bits.v6 / 16));
  return `${groups.map((group) => group.toString(16)).join(':')}::/${bits.v6}`;
}

/** The first bits of a row of numbers that have so many each; the others are 0. */
function masked(parts: readonly number[], bits: number, each: number): number[] {
  return parts.map((part, index) => {
    const kept = Math.min(each, Math.max(0, bits - index * each));
    return part & ((2 ** each - 1) ^ (2 ** (each - kept) - 1));
  });
}

/** The eight groups of an IPv6 address. The last two may be written like an IPv4 address. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/(?:\d+\.){3}\d+$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [front = '', back] = plain.split('::');
  const ahead = front.split(':').filter(Boolean);
  const behind = (back ?? '').split(':').filter(Boolean);
  const zeros = back === undefined ? 0 : 8 - ahead.length - behind.length;
  const all = [...ahead, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...behind];
  return all.map((group) => Number.parseInt(group, 16));
}
