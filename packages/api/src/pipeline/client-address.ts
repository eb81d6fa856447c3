import { parseIpAddress } from '../limits/ip-address.ts';

/**
 * Where a request comes from. Each proxy appends the address it was called from to
 * `X-Forwarded-For`, so the entries count from the right: anyone may have written those further
 * left.
 * @param socket the address at the other end of the connection; undefined where the host shows none
 * @param forwarded the header `X-Forwarded-For`
 * @param proxies how many proxies stand in front. With none, the header counts only where there is
 *   no socket to ask
 * @returns an IPv4 or IPv6 address in its one spelling; null when it is not known
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | null | undefined,
  proxies: number,
): string | null {
  const entries = forwarded?.split(',') ?? [];
  const trusted = Math.min(socket === undefined ? Math.max(proxies, 1) : proxies, entries.length);
  const named = trusted > 0 ? addressIn(entries.at(-trusted)) : null;
  return named ?? addressIn(socket);
}

function addressIn(text: string | undefined): string | null {
  return parseIpAddress(text?.trim() ?? '');
}
