import { once } from 'node:events';
import { createServer } from 'node:http';

/** What the worker is doing, as a load balancer or an operator may ask. */
export interface Health {
  state: 'starting' | 'ready' | 'stopping';
}

/**
 * Answers on a loopback port: `/livez` while the process runs, `/readyz` while it takes jobs and
 * the database answers.
 * @param databaseAnswers whether it does, now
 */
export async function serveHealth(
  port: number,
  health: Health,
  databaseAnswers: () => Promise<boolean>,
): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', health, databaseAnswers).then(({ status, body }) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      response.end(JSON.stringify(body));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(url: string, health: Health, databaseAnswers: () => Promise<boolean>) {
  if (url === '/livez') return { status: 200, body: { alive: true } };
  if (url !== '/readyz') return { status: 404, body: {} };
  const database = health.state === 'ready' && (await databaseAnswers());
  const { state } = health;
  return { status: database ? 200 : 503, body: { state, database } };
}
