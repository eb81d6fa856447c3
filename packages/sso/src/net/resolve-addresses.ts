import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Refusal } from '../refusal.ts';
import { isLoopbackHost } from './address-rules.ts';
import { isLoopbackAddress, isPublicAddress } from './is-public-address.ts';

/** Finds all IP addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Asks as any program of this machine does. */
export const resolveBySystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * The IP addresses to connect to. Every address of the name must be allowed, so that a name with a
 * public and a private one is not tried until it leads inside.
 * @param hostname of a URL whose address was allowed as a text
 * @throws Refusal address_refused or provider_unreachable
 */
export async function resolveAddresses(
  hostname: string,
  resolve: Resolve,
): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new Refusal('provider_unreachable', { received: hostname });
  const isAllowed = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
  if (!addresses.every(isAllowed)) throw new Refusal('address_refused', { received: hostname });
  return addresses;
}
