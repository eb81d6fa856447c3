import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

/** Systems without IPv6 say one of these. */
const NO_IPV6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/**
 * Takes the same ports on `::1` and passes what comes to 127.0.0.1. Browsers look for `localhost` on
 * `::1` first: another program that listened there would be shown in our place, and be sent the
 * codes of sign-ins.
 *
 * @returns lets go of them
 */
export async function holdIpv6(ports: readonly number[]): Promise<() => void> {
  const servers: Server[] = [];
  const release = (): void => servers.forEach((server) => server.close());
  for (const port of ports) {
    const server = createServer({ allowHalfOpen: true }, (client) => {
      const inner = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      for (const [one, other] of [
        [client, inner],
        [inner, client],
      ] as const) {
        one.on('error', () => other.destroy());
        one.pipe(other);
      }
    });
    server.listen({ port, host: '::1', ipv6Only: true, exclusive: true });
    try {
      await once(server, 'listening');
      // What is open must not keep a process alive that has nothing else to do.
      servers.push(server.unref());
    } catch (error) {
      if (error instanceof Error && 'code' in error && NO_IPV6.has(String(error.code))) break;
      release();
      throw error;
    }
  }
  return release;
}
