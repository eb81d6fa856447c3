import { serve, type ServerType } from '@hono/node-server';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TlsIdentity } from '../crypto/tls-certificate.ts';

/**
 * How long an idle connection stays open, in milliseconds. With Node's five seconds, a client that was
 * busy for that long writes into a connection that is just being closed, and sees ECONNRESET.
 */
const KEEP_ALIVE_MS = 75_000;

export interface Listener {
  readonly port: number;
  readonly host: string;
  readonly fetch: Parameters<typeof serve>[0]['fetch'];
  readonly tls?: Pick<TlsIdentity, 'key' | 'cert'> | undefined;
}

/** An address as it stands in a URL. */
export const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Binds a port. Resolves when requests are taken, with the port that 0 became. */
export function listen({ port, host, fetch, tls }: Listener) {
  return new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const secure = tls && { createServer, serverOptions: { key: tls.key, cert: tls.cert } };
    const server = serve({ fetch, port, hostname: host, ...secure }, (info: AddressInfo) =>
      resolve({ server, port: info.port }),
    );
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once('error', reject);
  });
}

/** Ends a server and the connections that are open. */
export function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
