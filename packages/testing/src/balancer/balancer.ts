import { HAS_HAPROXY, startHaproxy } from './haproxy.ts';
import { startReverseProxy } from './reverse-proxy.ts';

/** A load balancer in front of several servers of the web app. */
export interface Balancer {
  readonly name: 'HAProxy' | 'a proxy of the tests';
  close(): Promise<void>;
}

/**
 * Starts HAProxy where it is installed, else a proxy of our own. Requests go to those of the ports
 * that say at `/readyz` that they are ready; connections to them are kept.
 */
export async function startBalancer(
  listenOn: number,
  servers: readonly number[],
): Promise<Balancer> {
  if (!HAS_HAPROXY) {
    const { close } = await startReverseProxy(listenOn, null, servers);
    return { name: 'a proxy of the tests', close };
  }
  const { close } = await startHaproxy(listenOn, [
    ...['frontend app', '  mode http', `  bind 127.0.0.1:${listenOn}`, '  default_backend web'],
    ...['backend web', '  mode http', '  balance roundrobin', '  option forwardfor'],
    ...['  option httpchk GET /readyz', '  http-check expect status 200'],
    // A server that takes no connection has done nothing: another one is asked.
    ...['  option redispatch 1', '  retries 3', '  retry-on conn-failure'],
    ...servers.map((port) => `  server web-${port} 127.0.0.1:${port}`),
  ]);
  return { name: 'HAProxy', close };
}
