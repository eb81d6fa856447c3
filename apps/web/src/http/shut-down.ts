import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

interface ShutDown {
  readonly server: Server;
  /** Called first: from now on readiness is denied. */
  readonly onStop: () => void;
  /** Milliseconds for load balancers to notice, in which requests are taken as before. */
  readonly lameDuck: number;
  /** Milliseconds that requests under way have left. */
  readonly patience: number;
  /** Ends what would go on by itself. */
  readonly endStreams: () => unknown;
  /** Closes what the requests used. */
  readonly release: () => Promise<unknown>;
}

/**
 * On SIGTERM or SIGINT: says that it is not ready, waits until load balancers know, takes no new
 * requests, lets the current ones finish, closes what they used, and ends the process. A second
 * signal ends it at once.
 */
export function shutDownOnSignal(options: ShutDown): void {
  const { server, onStop, lameDuck, patience, endStreams, release } = options;
  let stopping = false;
  async function stop() {
    if (stopping) process.exit(1);
    stopping = true;
    onStop();
    if (lameDuck > 0) await wait(lameDuck);
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
