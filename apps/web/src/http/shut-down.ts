import type { Server } from 'node:http';

/** Milliseconds for requests that are under way. */
const PATIENCE = 10_000;

/**
 * On SIGTERM or SIGINT: takes no new requests, lets the current ones finish, closes what they
 * used, and ends the process. A second signal ends it at once.
 */
export function shutDownOnSignal(server: Server, release: () => Promise<unknown>): void {
  let stopping = false;
  async function stop() {
    if (stopping) process.exit(1);
    stopping = true;
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(timer);
    await release();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
