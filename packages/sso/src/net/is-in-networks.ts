import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address is in one of these networks. An IPv4 address in the form of an IPv6 one is in none.
 * @param networks in CIDR notation
 */
export function isInNetworks(networks: readonly string[], address: string): boolean {
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return networks.some((network) => {
    const [base = '', prefix] = network.split('/');
    if (isIP(base) !== version) return false;
    const list = new BlockList();
    list.addSubnet(base, Number(prefix), family);
    return list.check(address, family);
  });
}
