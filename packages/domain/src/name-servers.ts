import { BlockList, isIP, isIPv6 } from 'node:net';

/** Name servers at most: each is asked at each look. */
const MOST = 3;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addSubnet('0.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addAddress('::', 'ipv6');

/**
 * Name servers as the setting lists them: IP addresses, each with `:port` where that is not 53,
 * with commas between them. Null for anything else.
 */
export function parseNameServers(text: string): string[] | null {
  const servers = text.split(',').map((server) => server.trim());
  const valid = servers.length <= MOST && servers.every((server) => isIP(hostFrom(server)) !== 0);
  return valid ? servers : null;
}

/**
 * What would be unsafe about a start with these, a sentence each: a program of this machine must not
 * decide whose a domain is.
 * @param embedded `GATEHOUSE_EMBEDDED=1`: everything runs on this machine
 */
export function unsafeNameServers(embedded: boolean, servers: readonly string[]): string[] {
  const unsafe = servers.map(hostFrom).some((host) => {
    return LOOPBACK.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
  });
  return unsafe && !embedded
    ? ['DNS_SERVERS: a name server on loopback; only GATEHOUSE_EMBEDDED=1 permits that']
    : [];
}

function hostFrom(server: string): string {
  const [, bracketed, plain] =
    /^(?:\[([^\]]*)\](?::\d{1,5})?|([^:]*)(?::\d{1,5})?)$/.exec(server) ?? [];
  return bracketed ?? plain ?? server;
}
