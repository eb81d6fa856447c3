import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';

import { isOwnHost } from '../../server/listen.ts';
import { type ConnectionParts, serveConnection } from './connection.ts';

/** AppSync's limit for a message, in bytes. */
const MAX_MESSAGE = 240 * 1024;
const MAX_CONNECTIONS = 200;
/** The old protocol of Apollo. What the package graphql-ws speaks, graphql-transport-ws, is refused. */
const PROTOCOL = 'graphql-ws';

/** The end of WebSockets. */
export interface Realtime {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Serves `/graphql/realtime`, where clients of a custom domain go. */
export function createRealtime(parts: ConnectionParts): Realtime {
  const server = new WebSocketServer({
    ...{ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false },
    handleProtocols: () => PROTOCOL,
  });
  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '', 'http://localhost');
      const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(/, ?/);
      const refused = !isOwnHost(request.headers.host)
        ? '403 Forbidden'
        : url.pathname !== '/graphql/realtime'
          ? '404 Not Found'
          : !protocols.includes(PROTOCOL)
            ? '400 Bad Request'
            : server.clients.size >= MAX_CONNECTIONS
              ? '429 Too Many Requests'
              : null;
      if (refused !== null) {
        socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
        return;
      }
      const header = readHeader(url, protocols);
      server.handleUpgrade(request, socket, head, (client) => {
        serveConnection(client, header, request.socket.remoteAddress ?? '', parts);
      });
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** In the query, or as a second protocol: either is base64 of JSON. */
function readHeader(url: URL, protocols: readonly string[]): unknown {
  const prefix = 'header-';
  const text =
    url.searchParams.get('header') ??
    protocols.find((one) => one.startsWith(prefix))?.slice(prefix.length) ??
    '';
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString()) as unknown;
  } catch {
    return null;
  }
}
