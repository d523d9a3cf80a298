import { BlockList, isIP } from 'node:net';
import type { Location } from '@foyer/domain';

/** The networks that the operator calls inside. */
export interface InsideNetworks {
  /** Whether there are any: without, nobody comes from inside. */
  readonly named: boolean;
  readonly locationOf: (address: string) => Location;
}

/**
 * @param networks as `ADDRESS/BITS`, IPv4 or IPv6
 * @throws with the one that is no network
 */
export function insideNetworks(networks: readonly string[]): InsideNetworks {
  const inside = new BlockList();
  for (const network of networks) {
    const [, address = '', bits = ''] = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(network) ?? [];
    const version = isIP(address);
    if (version === 0 || Number(bits) > (version === 4 ? 32 : 128)) throw new Error(`${network} is no network`);
    inside.addSubnet(address, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  }
  return {
    named: networks.length > 0,
    locationOf(address) {
      const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
      const version = isIP(plain);
      return version !== 0 && inside.check(plain, version === 4 ? 'ipv4' : 'ipv6') ? 'inside' : 'outside';
    },
  };
}
