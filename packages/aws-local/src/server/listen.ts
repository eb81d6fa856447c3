import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server on loopback. */
export interface Running {
  /** Origin without a trailing slash; also the endpoint for the SDK. */
  readonly url: string;
  close(): Promise<void>;
}

const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Whether Host names this machine: under a foreign name, another website is asking (DNS rebinding). */
export const isOwnHost = (host: string | undefined): boolean => OWN_HOST.test(host ?? '');

interface ListenOptions {
  /** The listener itself tells a client that waits before its body (Expect: 100-continue) to go on. */
  readonly answersExpect?: boolean;
  /** How long one request may take to arrive; Node's own limit, five minutes, when unset. */
  readonly requestTimeoutMs?: number;
  /** Takes over connections that become WebSockets; it closes them before the server is closed. */
  readonly onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Takes a port on 127.0.0.1; 0 takes a free one.
 *
 * @throws when the port is in use
 */
export async function listen(
  port: number,
  listener: RequestListener,
  { answersExpect = false, requestTimeoutMs, onUpgrade }: ListenOptions = {},
): Promise<Running> {
  const server = createServer(listener);
  if (answersExpect) server.on('checkContinue', listener);
  if (onUpgrade) server.on('upgrade', onUpgrade);
  if (requestTimeoutMs !== undefined) server.requestTimeout = requestTimeoutMs;
  // Longer than any client keeps an idle connection: none writes into one that is being closed.
  server.keepAliveTimeout = 75_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
