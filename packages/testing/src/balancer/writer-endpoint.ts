import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { freePort } from '../ports.ts';
import { HAS_HAPROXY, startHaproxy } from './haproxy.ts';

/** One address that leads to whichever server of a cluster takes writes, as Aurora's writer endpoint. */
export interface WriterEndpoint {
  readonly name: 'HAProxy' | 'a switch of the tests';
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts HAProxy where it is installed, else a switch of our own. Beside each server an agent says
 * whether it is the primary, as Patroni's does; connections to one that is none are ended.
 * @param urls of the servers, for a role that may ask
 */
export async function startWriterEndpoint(urls: readonly string[]): Promise<WriterEndpoint> {
  if (!HAS_HAPROXY) return startSwitch(urls);
  const agents = await Promise.all(urls.map(startAgent));
  const port = await freePort();
  const through = new URL(urls[0] ?? '');
  through.port = String(port);
  const { close } = await startHaproxy(port, [
    ...['listen postgres', '  mode tcp', `  bind 127.0.0.1:${port}`],
    ...['  timeout client 1h', '  timeout server 1h'],
    // Who says no three times is none; who is slow to answer on a busy machine is asked on.
    '  default-server check inter 200ms fall 3 rise 1',
    ...['  option httpchk GET /primary', '  http-check expect status 200'],
    ...urls.map(
      (url, at) =>
        `  server pg-${at} ${new URL(url).host} port ${agents[at]?.port} on-marked-down shutdown-sessions`,
    ),
  ]);
  // At first it takes every server for one that may be used.
  for (let row = 0; row < 10; await sleep(50)) row = (await isPrimary(through.href)) ? row + 1 : 0;
  return {
    name: 'HAProxy',
    port,
    async close() {
      await close();
      for (const agent of agents) agent.close();
    },
  };
}

/** Answers 200 while the server at `url` is the primary. */
async function startAgent(url: string): Promise<{ port: number; close(): void }> {
  const server = createHttpServer((_request, response) => {
    void isPrimary(url).then((is) => response.writeHead(is ? 200 : 503).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

async function isPrimary(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 4_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ standby: boolean }>(
      'select pg_is_in_recovery() as standby',
    );
    return rows[0]?.standby === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startSwitch(urls: readonly string[]): Promise<WriterEndpoint> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    client.on('error', () => undefined);
    void findPrimary(urls).then((url) => {
      if (url === undefined) return client.destroy();
      const { port, hostname } = new URL(url);
      const upstream = connect(Number(port), hostname);
      for (const [socket, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
      }
      client.pipe(upstream).pipe(client);
      return undefined;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    name: 'a switch of the tests',
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function findPrimary(urls: readonly string[]): Promise<string | undefined> {
  const primaries = await Promise.all(urls.map(isPrimary));
  return urls.find((_, at) => primaries[at]);
}
