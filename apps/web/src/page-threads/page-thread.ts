/** A thread that draws pages, for requests that the front server has judged and cleaned. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { createLogger } from '@gatehouse/telemetry';
import { startTelemetry } from '@gatehouse/telemetry/telemetry';
import { getEnv } from '../env.ts';
import { getComposition } from '../server/composition.ts';
import { createPageDrawer } from './draw-pages.ts';
import type { FromThread, ToThread } from './messages.ts';

const { socketPath } = workerData as { readonly socketPath: string };
const tell = (message: FromThread) => parentPort?.postMessage(message);

// What pages read from is put together when the first one needs it.
const env = getEnv();
const log = createLogger({ name: 'web', level: env.LOG_LEVEL });
const drawer = await createPageDrawer(env);
const stopTelemetry = await startTelemetry({
  service: 'gatehouse-web',
  // The main thread sends what all have counted.
  metrics: null,
  environment: process.env,
});
// Time limits are those of the front server, whose headers here have grown by a few.
const limits = { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 };
const server = createServer({ ...limits, maxHeaderSize: 32 * 1024 }, (request, response) => {
  drawer.draw(request, response).catch((error: unknown) => {
    log.error({ err: error }, 'request failed');
    response.destroy();
  });
});
server.listen(socketPath);
await once(server, 'listening');

parentPort?.on('message', (message: ToThread) => {
  if (message === 'stop') void stop();
  else void readMetrics();
});
tell({ kind: 'ready' });

async function readMetrics(): Promise<void> {
  const { deps } = await getComposition();
  tell({ kind: 'metrics', families: await deps.metrics.read() });
}

/** The front server has no more requests by now. */
async function stop(): Promise<void> {
  server.close();
  server.closeAllConnections();
  await stopTelemetry();
  await drawer.close();
  await getComposition().then(
    ({ close }) => close(),
    () => undefined,
  );
  process.exit(0);
}
