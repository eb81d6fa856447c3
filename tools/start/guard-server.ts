import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { createTrust, isLinkFollowed } from '@gatehouse/cognito-emulator/trust';

/** Mail is shown as it came: without scripts, whoever wrote it. */
const SHOWN_MAIL =
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const trust = createTrust({});

function isLetIn(request: IncomingMessage): boolean {
  const { headers, method = '', url } = request;
  const [fetchSite, fetchMode, fetchDest] = ['site', 'mode', 'dest'].map((name) => {
    const value = headers[`sec-fetch-${name}`];
    return Array.isArray(value) ? value[0] : value;
  });
  const { host, origin } = headers;
  const source = { method, host, origin, fetchSite, fetchMode, fetchDest };
  if (!trust.servesHost(host)) return false;
  return trust.isOwn(source) || (url === '/' && isLinkFollowed(source));
}

/**
 * Puts a guard before a server that answers everybody: only programs of this machine and the server's
 * own pages get through, by HTTP and by WebSocket.
 */
export function guardServer(server: Server): void {
  const handlers = server.listeners('request') as ((...args: unknown[]) => void)[];
  const upgrades = server.listeners('upgrade') as ((...args: unknown[]) => void)[];
  server.removeAllListeners('request').removeAllListeners('upgrade');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    if (!isLetIn(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end('The mailbox is open to programs of this machine and to its own pages.\n');
      return;
    }
    if (request.url?.startsWith('/email/')) {
      response.setHeader('content-security-policy', SHOWN_MAIL);
    }
    for (const handle of handlers) handle.call(server, request, response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isLetIn(request)) socket.destroy();
    else for (const handle of upgrades) handle.call(server, request, socket, head);
  });
}
