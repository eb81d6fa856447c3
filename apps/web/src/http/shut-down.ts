import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

interface ShutDown {
  readonly server: Server;
  /** Milliseconds that requests under way have left. */
  readonly patience: number;
  /** Ends what would go on by itself. */
  readonly endStreams: () => unknown;
  /** Closes what the requests used. */
  readonly release: () => Promise<unknown>;
}

/**
 * On SIGTERM or SIGINT: takes no new requests, lets the current ones finish, closes what they
 * used, and ends the process. A second signal ends it at once.
 */
export function shutDownOnSignal({ server, patience, endStreams, release }: ShutDown): void {
  let stopping = false;
  async function stop() {
    if (stopping) process.exit(1);
    stopping = true;
    // A client that keeps its connection busy is told to take another one, elsewhere.
    server.prependListener('request', (_request, response) => {
      response.setHeader('Connection', 'close');
    });
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    endStreams();
    server.closeIdleConnections();
    // A connection that was upgraded never ends by itself, and Node no longer counts it.
    await Promise.race([closed, wait(patience)]);
    server.closeAllConnections();
    await release();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
