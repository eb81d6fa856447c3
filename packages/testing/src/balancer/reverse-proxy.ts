import { once } from 'node:events';
import { createServer as createPlainServer, type RequestListener, request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A load balancer: terminates TLS, where there is any, and spreads requests over what is ready. */
export interface ReverseProxy {
  /** Ports of the servers that are ready now. */
  readonly ready: readonly number[];
  close(): Promise<void>;
}

/**
 * Asks each server for /readyz over and over, and sends requests to those that say yes.
 * @param tls null for plain HTTP
 */
export async function startReverseProxy(
  listenOn: number,
  tls: { readonly key: string; readonly cert: string } | null,
  servers: readonly number[],
): Promise<ReverseProxy> {
  let ready: number[] = [];
  let turn = 0;
  let closed = false;
  const check = async (): Promise<void> => {
    while (!closed) {
      const answers = await Promise.all(
        servers.map((port) =>
          fetch(`http://127.0.0.1:${port}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      ready = servers.filter((_, at) => answers[at]);
      await sleep(100);
    }
  };
  const checking = check();
  const serve: RequestListener = (request, response) => {
    const forwarded = [request.headers['x-forwarded-for'], request.socket.remoteAddress];
    const headers = {
      ...request.headers,
      'x-forwarded-for': forwarded.filter(Boolean).join(', '),
      ...(tls && { 'x-forwarded-proto': 'https' }),
    };
    const tried = new Set<number>();
    const pass = (): void => {
      const open = ready.filter((one) => !tried.has(one));
      const port = open[turn++ % open.length];
      if (port === undefined) {
        response.writeHead(503).end();
        return;
      }
      tried.add(port);
      const { method, url } = request;
      const onward = ask({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      });
      // A server that takes no connection has done nothing, and one that ends it without an answer is
      // asked for nothing twice that counts twice: the next one is asked, as nginx does by itself.
      onward.on('error', (error) => {
        const code = 'code' in error ? error.code : undefined;
        const isRepeatable = method === 'GET' && code === 'ECONNRESET' && !response.headersSent;
        if (code === 'ECONNREFUSED' || isRepeatable) pass();
        else if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      });
      request.pipe(onward);
    };
    pass();
  };
  const server = tls ? createServer(tls, serve) : createPlainServer(serve);
  server.listen(listenOn, '127.0.0.1');
  await once(server, 'listening');
  if ((server.address() as AddressInfo).port !== listenOn) throw new Error('another port');
  return {
    get ready() {
      return ready;
    },
    async close() {
      closed = true;
      server.closeAllConnections();
      server.close();
      await checking;
    },
  };
}
