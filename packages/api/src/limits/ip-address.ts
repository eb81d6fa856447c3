import { isIP } from 'node:net';

/** ::ffff:0:0/96, IPv4 in the clothes of IPv6 (RFC 4291 §2.5.5.2). */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * An IP address in its one spelling (RFC 5952): lower case, compressed, without a zone; an
 * IPv4-mapped IPv6 address as the IPv4 address that it is.
 * @returns null for text that is no address
 */
export function parseIpAddress(text: string): string | null {
  const family = isIP(text);
  if (family !== 6) return family === 4 ? text : null;
  const unzoned = text.replace(/%.*$/s, '');
  const address = URL.parse(`http://[${unzoned}]`)?.hostname.slice(1, -1) ?? null;
  const [, high, low] = MAPPED.exec(address ?? '') ?? [];
  return high && low ? toIpv4(parseInt(high, 16), parseInt(low, 16)) : address;
}

/** What an address is counted as. */
export interface CountedAs {
  /** An IPv4 address, or the /64 of an IPv6 address: what one customer or device has at least. */
  readonly address: string;
  /** The /48 of an IPv6 address: what one customer may have at most. Null for anything else. */
  readonly network: string | null;
}

/**
 * What requests from an address are counted as. A user with an IPv6 address has at least 2^64 of
 * them, so single ones limit no one (RFC 6177).
 */
export function countedAs(text: string): CountedAs {
  const address = parseIpAddress(text) ?? text;
  if (isIP(address) !== 6) return { address, network: null };
  const groups = toGroups(address);
  return {
    address: `${groups.slice(0, 4).join(':')}::/64`,
    network: `${groups.slice(0, 3).join(':')}::/48`,
  };
}

/** The eight groups of an address in its one spelling. */
function toGroups(address: string): string[] {
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right];
}

function toIpv4(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
