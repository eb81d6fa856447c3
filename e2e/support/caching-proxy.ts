import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type RawAnswer, rawRequest } from './raw-request.ts';

/** A shared cache in front of the app, as a content delivery network is one. */
export interface CachingProxy {
  /** Asks as a user's browser would. */
  get(path: string, headers?: Record<string, string>): Promise<RawAnswer>;
  /** The addresses that it has kept an answer of. */
  readonly kept: () => string[];
  close(): void;
}

/** What a shared cache may keep (RFC 9111, §3), read as greedily as can be. */
function mayKeep({ status, headers }: RawAnswer): boolean {
  const control = String(headers['cache-control'] ?? '');
  return status < 500 && !/no-store|private/.test(control);
}

/** Starts one. Its key is the address alone: headers are what it does not look at. */
export async function startCachingProxy(origin: string): Promise<CachingProxy> {
  const kept = new Map<string, RawAnswer>();
  const { host } = new URL(origin);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const headers = { ...(request.headers as Record<string, string>), host };
    void (async () => {
      const answer = kept.get(path) ?? (await rawRequest(origin + path, headers));
      if (mayKeep(answer)) kept.set(path, answer);
      const { 'transfer-encoding': _encoding, ...rest } = answer.headers;
      response.writeHead(answer.status, rest as Record<string, string | string[]>);
      response.end(answer.text);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    get: (path, headers = {}) => rawRequest(`http://127.0.0.1:${port}${path}`, headers),
    kept: () => [...kept.keys()],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
