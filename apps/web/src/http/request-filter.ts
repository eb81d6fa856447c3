import type { IncomingMessage } from 'node:http';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';

/** An answer given before anything else looks at the request. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Names that only Next itself may set (CVE-2025-29927, CVE-2026-44574, CVE-2026-44579), and ours. */
const INTERNAL =
  /^(?:x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-now-.*|x-matched-path|x-nonce|x-gatehouse-.*|x-forwarded-.*|forwarded|x-real-ip|next-resume|content-security-policy(?:-report-only)?)$/;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Judges a request by its first lines alone.
 * @param host the only host that this server answers for, with its port
 */
export function rejectRequest(request: IncomingMessage, host: string): Refusal | null {
  if (!METHODS.has(request.method ?? '')) return { status: 405, reason: 'Method Not Allowed' };
  if (!request.url?.startsWith('/')) return { status: 400, reason: 'Bad Request' };
  if (!isDecodable(request.url)) return { status: 400, reason: 'Bad Request' };
  if (request.headers.host?.toLowerCase() !== host) {
    return { status: 421, reason: 'Misdirected Request' };
  }
  return null;
}

/**
 * Removes what a client has no business to send, from both forms in which Node keeps headers, and
 * leaves one address in `X-Forwarded-For`: where the request comes from.
 * @param proxies how many proxies stand in front of this server
 */
export function cleanHeaders(request: IncomingMessage, proxies: number): void {
  const address = clientAddress(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for']?.toString(),
    proxies,
  );
  for (const name of Object.keys(request.headers)) {
    if (INTERNAL.test(name)) Reflect.deleteProperty(request.headers, name);
  }
  const raw = request.rawHeaders;
  for (let at = raw.length - 2; at >= 0; at -= 2) {
    if (INTERNAL.test(raw[at]?.toLowerCase() ?? '')) raw.splice(at, 2);
  }
  if (address === null) return;
  request.headers['x-forwarded-for'] = address;
  raw.push('X-Forwarded-For', address);
}

/** Next answers 500 to a path whose escapes are no UTF-8. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
