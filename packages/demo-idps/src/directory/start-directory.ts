import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { answerRequest, type DirectoryContent } from './answer-request.ts';
import { readBer } from './ber.ts';

/** How a directory is reached. */
export interface DirectoryAccess {
  /** `ldap://127.0.0.1:…` */
  readonly url: string;
  readonly baseDn: string;
  readonly readerDn: string;
  readonly readerSecret: string;
}

/** A running directory. */
export interface Directory extends DirectoryAccess {
  close(): Promise<void>;
}

/** Longer than any message that is meant. */
const MAX_MESSAGE = 64 * 1024;
const IDLE_MS = 30_000;

/** Starts a tiny LDAP directory on any port of loopback: bind and search, nothing else. */
export async function startDirectory(content: DirectoryContent): Promise<Directory> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { baseDn, readerDn, readerSecret } = content;
  return {
    url: `ldap://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ baseDn, readerDn, readerSecret },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function serve(socket: Socket, content: DirectoryContent): void {
  const connection = { isReader: false };
  let pending: Buffer = Buffer.alloc(0);
  socket.setNoDelay();
  socket.setTimeout(IDLE_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  const take = (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let message = readBer(pending); message; message = readBer(pending)) {
      pending = pending.subarray(message.length);
      const answers = answerRequest(content, connection, message.node);
      if (!answers) return void socket.end();
      socket.write(Buffer.concat(answers));
    }
    if (pending.length > MAX_MESSAGE) socket.destroy();
  };
  socket.on('data', (chunk: Buffer) => {
    try {
      take(chunk);
    } catch {
      // Nested too deeply, or no message at all.
      socket.destroy();
    }
  });
}
