import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

import { Client } from 'pg';

/** A stand-in for a pooler in transaction mode that is as unkind as it may be. */
export interface SwappingPooler {
  /** The URL it was started with, by way of the pooler. */
  readonly url: string;
  /** How often a client was given another connection of the server than the time before. */
  readonly swaps: number;
  close(): Promise<void>;
}

export interface SwappingPoolerOptions {
  /** Connections of the server that all clients share. */
  readonly size?: number;
  /** Takes startup parameters and drops them, as PgBouncer's `ignore_startup_parameters` does. */
  readonly ignoreParameters?: boolean;
}

/** Startup parameters that PgBouncer knows. */
const KNOWN = new Set(['user', 'database', 'client_encoding', 'application_name', 'replication']);

interface Served {
  readonly socket: Socket;
  server: Socket | null;
  last: Socket | null;
  /** What it has sent while it has no connection of the server. */
  waiting: Buffer[];
  rest: Buffer;
}

/**
 * Listens on a free port of 127.0.0.1. Each transaction goes to the connection of the server that
 * has been idle for longest, so that hardly two of a client meet the same one.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html
 */
export async function startSwappingPooler(
  url: string,
  { size = 4, ignoreParameters = false }: SwappingPoolerOptions = {},
): Promise<SwappingPooler> {
  const clients = await Promise.all(Array.from({ length: size }, () => openServer(url)));
  const idle = clients.map(getSocket);
  const all = [...idle];
  const holders = new Map<Socket, Served>();
  const queue: Served[] = [];
  let swaps = 0;

  for (const server of all) {
    let rest: Buffer = Buffer.alloc(0);
    server.on('data', (chunk: Buffer) => {
      holders.get(server)?.socket.write(chunk);
      const { messages, left } = split(Buffer.concat([rest, chunk]));
      rest = left;
      if (messages.some((message) => message[0] === READY && message[5] === IDLE)) release(server);
    });
  }

  function release(server: Socket): void {
    const holder = holders.get(server);
    if (holder) holder.server = null;
    holders.delete(server);
    idle.push(server);
    const next = queue.shift();
    if (next) serve(next);
  }

  function serve(client: Served): void {
    if (client.waiting.length === 0 || client.socket.destroyed) return;
    const server = idle.shift();
    if (!server) {
      queue.push(client);
      return;
    }
    if (client.last && client.last !== server) swaps += 1;
    client.server = client.last = server;
    holders.set(server, client);
    for (const chunk of client.waiting.splice(0)) server.write(chunk);
  }

  /** Whole messages only: a connection that is handed on has half of nothing on it. */
  function fromClient(client: Served, chunk: Buffer): void {
    const { messages, left } = split(Buffer.concat([client.rest, chunk]));
    client.rest = left;
    for (const message of messages) {
      if (message[0] === TERMINATE) client.socket.end();
      else if (client.server) client.server.write(message);
      else client.waiting.push(message);
    }
    if (!client.server && client.waiting.length > 0 && !queue.includes(client)) serve(client);
  }

  /** A client that left in the middle of a transaction leaves none behind. */
  function left({ server }: Served): void {
    if (server) server.write(simple('ROLLBACK'));
  }

  const open = new Set<Socket>();
  const listener = createServer((socket) => {
    open.add(socket);
    socket.setNoDelay(true).on('error', () => undefined);
    const client: Served = { socket, server: null, last: null, waiting: [], rest: Buffer.alloc(0) };
    socket.once('data', (first: Buffer) => {
      const refused = refusedParameter(first);
      if (refused !== undefined && !ignoreParameters) {
        socket.end(refusal(`unsupported startup parameter: ${refused}`));
        return;
      }
      socket.write(WELCOME);
      socket.on('data', (chunk: Buffer) => fromClient(client, chunk));
    });
    socket.on('close', () => {
      open.delete(socket);
      left(client);
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const through = new URL(url);
  through.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;

  return {
    url: through.href,
    get swaps() {
      return swaps;
    },
    async close() {
      for (const socket of open) socket.destroy();
      listener.close();
      await once(listener, 'close');
      for (const socket of all) socket.destroy();
    },
  };
}

/** Signs in with pg, which then hands its socket over. */
async function openServer(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

function getSocket(client: Client): Socket {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners();
  return stream.on('error', () => undefined);
}

const [READY, IDLE, TERMINATE] = ['Z', 'I', 'X'].map((letter) => letter.charCodeAt(0));

function split(bytes: Buffer): { messages: Buffer[]; left: Buffer } {
  const messages: Buffer[] = [];
  let left = bytes;
  while (left.length >= 5 && left.length > left.readInt32BE(1)) {
    const end = left.readInt32BE(1) + 1;
    messages.push(left.subarray(0, end));
    left = left.subarray(end);
  }
  return { messages, left };
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function simple(text: string): Buffer {
  return message('Q', Buffer.from(`${text}\0`));
}

/** Signed in, and ready for a query; who asks has been asked for a password elsewhere. */
const WELCOME = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('S', Buffer.from('server_version\x0016.0\0')),
  message('S', Buffer.from('client_encoding\0UTF8\0')),
  message('K', Buffer.alloc(8)),
  message('Z', Buffer.from('I')),
]);

function refusal(text: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${text}\0\0`));
}

function refusedParameter(startup: Buffer): string | undefined {
  const fields = startup.toString('utf8', 8).split('\0');
  return fields.find((name, at) => at % 2 === 0 && name !== '' && !KNOWN.has(name));
}
