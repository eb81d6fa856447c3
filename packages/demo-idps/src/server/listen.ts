import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that listens on 127.0.0.1. */
export interface Listener {
  readonly port: number;
  /** Takes the requests from now on; those that came before have waited. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Takes a port on loopback. @throws when it is in use */
export async function listen(port: number): Promise<Listener> {
  const { promise: listener, resolve: serve } = Promise.withResolvers<RequestListener>();
  const server = createServer((request, response) => {
    void listener.then((handle) => handle(request, response));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    serve,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
