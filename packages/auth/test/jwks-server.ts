import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key set server on loopback that can be told to misbehave. */
export interface JwksServer {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** What the next answers hold; a number is an answer with that status. */
  body: string | number;
  close(): Promise<void>;
}

export async function startJwksServer(body: string): Promise<JwksServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (typeof state.body === 'number') {
      response.writeHead(state.body, { location: '/elsewhere' }).end();
    } else {
      response.setHeader('content-type', 'application/json');
      response.end(state.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: JwksServer = {
    origin: `http://127.0.0.1:${port}`,
    requests,
    body,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}
