import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Refusal } from '../refusal.ts';
import { type AddressRules, isLoopbackHost } from './address-rules.ts';
import { isInNetworks } from './is-in-networks.ts';
import { isLoopbackAddress, isPublicAddress } from './is-public-address.ts';

/** Finds all IP addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

const resolver = new Resolver({ timeout: 1500, tries: 2 });

/**
 * Asks the name servers of this machine, without its hosts file. Not `lookup`: a name that no one
 * answers for would hold one of the few threads that files and passwords need, too.
 */
export const resolveByDns: Resolve = async (hostname) => {
  if (hostname === 'localhost') return ['127.0.0.1', '::1'];
  const [v4, v6] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  return [v4, v6].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};

/**
 * The IP addresses to connect to. Every address of the name must be allowed, so that a name with a
 * public and a private one is not tried until it leads inside.
 * @param hostname of a URL whose address was allowed as a text
 * @throws Refusal address_refused or provider_unreachable
 */
export async function resolveAddresses(
  hostname: string,
  rules: Pick<AddressRules, 'allowedNetworks'>,
  resolve: Resolve,
): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new Refusal('provider_unreachable', { received: hostname });
  const { allowedNetworks = [] } = rules;
  const isAllowed = isLoopbackHost(hostname)
    ? isLoopbackAddress
    : (address: string) => isPublicAddress(address) || isInNetworks(allowedNetworks, address);
  if (!addresses.every(isAllowed)) throw new Refusal('address_refused', { received: hostname });
  return addresses;
}
