import type { ProvedRequest } from '../access/caller.ts';
import { unauthorized } from '../error.ts';
import { isOwnHost } from '../../server/listen.ts';

/**
 * The headers of a connection or a `start`, which come as an object: a browser can set none.
 *
 * @throws AppSyncError when they are not there, or name another host
 */
export function readRealtimeHeaders(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) {
    throw unauthorized('Valid authorization header not provided.');
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    // Of two spellings of one header, one would be checked and the other be seen.
    if (name.toLowerCase() in headers) throw unauthorized('A header is there twice.');
    if (typeof value === 'string') headers[name.toLowerCase()] = value;
  }
  if (!isOwnHost(headers['host'])) throw unauthorized('The host is not that of this API.');
  return headers;
}

const SIGNED = /SignedHeaders=([a-z\d;_.-]{1,2000})/;

/**
 * The request for which such headers stand: a POST below the endpoint. Clients add headers after they
 * have signed; those take no part in the check, and what it needs does.
 */
export function provedRequest(
  headers: Readonly<Record<string, string>>,
  below: string,
  body: string,
  sourceIp: string,
): ProvedRequest {
  const names = SIGNED.exec(headers['authorization'] ?? '')?.[1]?.split(';');
  const needed = new Set(['authorization', 'host', 'x-api-key', 'x-amz-security-token']);
  const kept = names
    ? Object.entries(headers).filter(([name]) => needed.has(name) || names.includes(name))
    : Object.entries(headers);
  return {
    ...{ method: 'POST', path: `/graphql${below}`, query: '', body, sourceIp },
    headers: Object.fromEntries(kept),
  };
}
